package io.sanshan.domain.guide;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Personal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a guide. */
public sealed interface GuideCommand extends AboutPerson {

    GuideId guide();

    @Override
    default String person() {
        return guide().value();
    }

    /** Hires a guide; the code is what the guide's QR code carries. */
    record HireGuide(
            @TargetAggregateIdentifier GuideId guide,
            Personal name,
            @Nullable Personal phone,
            String code) implements GuideCommand {}

    /** Assigns a guide who has no store yet. */
    record AssignGuideToStore(@TargetAggregateIdentifier GuideId guide, StoreId store) implements GuideCommand {}

    /** Moves a guide to another store; the members stay with the guide. */
    record TransferGuide(@TargetAggregateIdentifier GuideId guide, StoreId store) implements GuideCommand {}

    /** Corrects a guide's name or phone. */
    record CorrectGuide(
            @TargetAggregateIdentifier GuideId guide,
            Personal name,
            @Nullable Personal phone) implements GuideCommand {}

    /** Records that a guide leaves the brand. */
    record ResignGuide(@TargetAggregateIdentifier GuideId guide) implements GuideCommand {}
}
