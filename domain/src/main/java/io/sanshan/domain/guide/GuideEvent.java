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

    /** A guide was hired. */
    record GuideHired(
            GuideId guide, Personal name, @Nullable Personal phone, String code) implements GuideEvent {}

    /** A guide was assigned to a first store. */
    record GuideAssignedToStore(GuideId guide, StoreId store) implements GuideEvent {}

    /** A guide moved from one store to another. */
    record GuideTransferred(GuideId guide, StoreId from, StoreId store) implements GuideEvent {}

    /** A guide's name or phone was corrected. */
    record GuideCorrected(
            GuideId guide, Personal name, @Nullable Personal phone) implements GuideEvent {}

    /** A guide left the brand; the members fall to the pool. */
    record GuideResigned(GuideId guide, @Nullable StoreId store) implements GuideEvent {}
}
