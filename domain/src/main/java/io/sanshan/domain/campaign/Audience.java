package io.sanshan.domain.campaign;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;

/** Whom a campaign is for. It is counted while the campaign is designed and frozen when it starts. */
public sealed interface Audience {

    record Everyone() implements Audience {}

    /** Members bound to a guide of one of the stores. */
    record OfStores(List<StoreId> stores) implements Audience {}

    record OfGuides(List<GuideId> guides) implements Audience {}

    /** Members who have at least one of the tags. */
    record WithTags(List<String> tags) implements Audience {}

    record Listed(List<MemberId> members) implements Audience {}
}
