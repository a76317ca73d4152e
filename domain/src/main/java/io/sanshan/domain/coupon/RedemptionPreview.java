package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a redemption would be answered: by the rules that decide it, without deciding it. */
public sealed interface RedemptionPreview {

    /** It would be accepted; the discount is null where that takes a basket and none is known. */
    record Yes(@Nullable Money discount, List<LineDiscount> lines) implements RedemptionPreview {}

    record No(Refusal refusal) implements RedemptionPreview {}

    static RedemptionPreview of(Standing standing, RedemptionTry redemption, TermsBook book) {
        Optional<Refusal> no = standing.redeemableAt(redemption.at());
        if (no.isPresent()) {
            return new No(no.get());
        }
        CouponTerms terms = book.terms(standing.template(), standing.version());
        return switch (Judgement.of(terms, redemption, book)) {
            case Judgement.Refuses refuses -> new No(refuses.refusal());
            case Judgement.Grants grants -> new Yes(grants.discount(), grants.lines());
        };
    }

    /** Where a coupon stands: all of it that a redemption looks at. */
    record Standing(
            CouponTemplateId template,
            int version,
            CouponStatus status,
            @Nullable Instant redeemedAt,
            Instant validFrom,
            Instant validUntil) {

        Optional<Refusal> redeemableAt(Instant moment) {
            return Rule.firstBroken(
                    new ACouponIsRedeemedOnce(status, redeemedAt),
                    new AVoidedCouponIsWorthNothing(status),
                    new AnExpiredCouponStaysExpired(status, validUntil),
                    new ACouponIsNotGoodBeforeItsFirstMoment(validFrom, moment),
                    new ACouponIsNotGoodAfterItsLastMoment(validUntil, moment));
        }
    }
}
