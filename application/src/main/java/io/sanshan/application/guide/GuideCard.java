package io.sanshan.application.guide;

import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a guide's own events say of her: a pure fold, the same for the live card, a rebuild and a card as of a moment.
 *
 * @param name empty when the person was erased
 * @param store where she works, or worked last
 */
public record GuideCard(
        GuideId guide,
        String name,
        @Nullable String phone,
        String code,
        @Nullable StoreId store,
        Instant hiredAt,
        @Nullable Instant resignedAt) {

    /**
     * The card after an event.
     *
     * @param before null before the first event of the stream
     */
    public static GuideCard evolve(@Nullable GuideCard before, GuideEvent event, Occasion occasion) {
        if (event instanceof GuideHired hired) {
            return hired(hired, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("a guide's stream starts with the hiring");
        }
        return switch (event) {
            case GuideHired again -> hired(again, occasion);
            case GuideAssignedToStore assigned -> before.in(assigned.store());
            case GuideTransferred transferred -> before.in(transferred.store());
            case GuideCorrected corrected ->
                new GuideCard(
                        before.guide,
                        corrected.name().clear().orElse(""),
                        text(corrected.phone()),
                        before.code,
                        before.store,
                        before.hiredAt,
                        before.resignedAt);
            case GuideResigned _ ->
                new GuideCard(
                        before.guide,
                        before.name,
                        before.phone,
                        before.code,
                        before.store,
                        before.hiredAt,
                        occasion.occurredAt());
        };
    }

    private static GuideCard hired(GuideHired event, Occasion occasion) {
        return new GuideCard(
                event.guide(),
                event.name().clear().orElse(""),
                text(event.phone()),
                event.code(),
                null,
                occasion.occurredAt(),
                null);
    }

    private GuideCard in(StoreId other) {
        return new GuideCard(guide, name, phone, code, other, hiredAt, resignedAt);
    }

    private static @Nullable String text(@Nullable Personal personal) {
        return personal == null ? null : personal.clear().orElse(null);
    }

    /** Whether she works for the brand. */
    public boolean active() {
        return resignedAt == null;
    }

    @Override
    public String toString() {
        return "GuideCard[" + guide + ']';
    }
}
