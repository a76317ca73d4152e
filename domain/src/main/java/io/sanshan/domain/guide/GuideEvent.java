package io.sanshan.domain.guide;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;

/** The life of a guide. */
public sealed interface GuideEvent extends AboutPerson {

    GuideId guide();

    @Override
    default String person() {
        return guide().value();
    }

    /** Name and phone of a guide were told, for the first time or anew. */
    sealed interface Named extends GuideEvent {
        Personal name();

        @Nullable
        Personal phone();
    }

    /** A guide works in a store from now on, and the members go along. */
    sealed interface Placed extends GuideEvent {
        StoreId store();
    }

    /** A guide was hired. */
    record GuideHired(
            GuideId guide, Personal name, @Nullable Personal phone, String code) implements Named {}

    /** A guide was assigned to a first store. */
    record GuideAssignedToStore(GuideId guide, StoreId store) implements Placed {}

    /** A guide moved from one store to another. */
    record GuideTransferred(GuideId guide, StoreId from, StoreId store) implements Placed {}

    /** A guide's name or phone was corrected. */
    record GuideCorrected(
            GuideId guide, Personal name, @Nullable Personal phone) implements Named {}

    /** A guide left the brand; the members fall to the pool. */
    record GuideResigned(GuideId guide, @Nullable StoreId store) implements GuideEvent {}
}
