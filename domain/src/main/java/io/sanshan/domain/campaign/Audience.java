package io.sanshan.domain.campaign;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;

/** Whom a campaign is for. It is counted while the campaign is designed and frozen when it starts. */
public sealed interface Audience {

    /** Whether it can hold anybody at all: a list of nothing cannot. */
    default boolean namesSomebody() {
        return switch (this) {
            case Everyone _ -> true;
            case OfStores of -> !of.stores().isEmpty();
            case OfGuides of -> !of.guides().isEmpty();
            case WithTags with -> !with.tags().isEmpty();
            case Listed listed -> !listed.members().isEmpty();
        };
    }

    record Everyone() implements Audience {}

    /** Members bound to a guide of one of the stores. */
    record OfStores(List<StoreId> stores) implements Audience {}

    record OfGuides(List<GuideId> guides) implements Audience {}

    /** Members who have at least one of the tags. */
    record WithTags(List<String> tags) implements Audience {}

    record Listed(List<MemberId> members) implements Audience {}
}
