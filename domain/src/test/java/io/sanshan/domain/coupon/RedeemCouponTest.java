package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether a coupon stands where it may be redeemed at all. */
class RedeemCouponTest {

    private static final RedemptionId NEXT = RedemptionId.named("next basket");

    @Nested
    class AValidCoupon {

        @Test
        void isRedeemedOnABasket() {
            issuedCoupon(terms(FIVE_OFF))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(0, TEA, 2_000, 333), off(1, RICE, 1_000, 167)));
        }

        @Test
        void isRedeemedForItsAmountWithoutABasket() {
            issuedCoupon(terms(FIVE_OFF)).when(redeem(null)).records(redeemed(null, usd(500)));
        }

        @Test
        void isGoodFromItsFirstMoment() {
            issuedCoupon(terms(FIVE_OFF)).at(FROM.toString()).when(redeem(null)).records(redeemed(null, usd(500)));
        }

        @Test
        void isGoodAgainOnceItsRedemptionWasRolledBack() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(null, usd(500)), rolledBack(null, usd(500), "wrong member"))
                    .when(redeem(null))
                    .records(redeemed(null, usd(500)));
        }

        @Test
        void staysGoodAfterARejectedTry() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(new RedemptionRejected(
                            COUPON, CAMPAIGN, MEMBER, STORE, Refusal.of(CouponRefusal.BASKET_NEEDED)))
                    .when(redeem(null))
                    .records(redeemed(null, usd(500)));
        }
    }

    @Nested
    class ACouponThatIsNotGood {

        @Test
        void wasRedeemedBefore() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .given(redeemed(null, usd(500)))
                            .at("2026-05-05T10:00:00Z")
                            .when(redeem(NEXT, null)),
                    CouponRefusal.ALREADY_REDEEMED,
                    THEN);
        }

        @Test
        void wasRedeemedBeforeAndSaysSoEvenWhenItsTimeIsOver() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .given(redeemed(null, usd(500)))
                            .at("2027-05-05T10:00:00Z")
                            .when(redeem(NEXT, null)),
                    CouponRefusal.ALREADY_REDEEMED,
                    THEN);
        }

        @Test
        void wasVoided() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .given(new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint"))
                            .when(redeem(null)),
                    CouponRefusal.COUPON_VOIDED);
        }

        @Test
        void wasLetExpireAndNoEarlierMomentHelps() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .given(new CouponExpired(COUPON, CAMPAIGN, MEMBER))
                            .when(redeem(null)),
                    CouponRefusal.COUPON_EXPIRED,
                    UNTIL);
        }

        @Test
        void isOverAtItsLastMomentEvenBeforeItWasLetExpire() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF)).at(UNTIL.toString()).when(redeem(null)),
                    CouponRefusal.COUPON_EXPIRED,
                    UNTIL);
        }

        @Test
        void isNotValidYet() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF)).at("2026-04-30T23:59:59Z").when(redeem(null)),
                    CouponRefusal.NOT_YET_VALID,
                    FROM);
        }
    }

    @Nested
    class WithoutABasket {

        @Test
        void aMinimumSpendCannotBeChecked() {
            rejected(issuedCoupon(terms(FIVE_OFF).from(usd(1))).when(redeem(null)), CouponRefusal.BASKET_NEEDED);
        }

        @Test
        void aScopeCannotBeChecked() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS))).when(redeem(null)),
                    CouponRefusal.BASKET_NEEDED);
        }

        @Test
        void aPercentageCannotBeCounted() {
            rejected(issuedCoupon(terms(TENTH_OFF)).when(redeem(null)), CouponRefusal.BASKET_NEEDED);
        }

        @Test
        void anImportIsNotAskedForOne() {
            issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS)).from(usd(2_500)))
                    .by(Actor.IMPORT)
                    .when(redeem(null))
                    .records(redeemed(null, usd(500)));
        }

        @Test
        void anImportedPercentageHasNoAmount() {
            issuedCoupon(terms(TENTH_OFF)).by(Actor.IMPORT).when(redeem(null)).records(redeemed(null, null));
        }

        @Test
        void anImportedRedemptionOutsideItsValidityIsStillRejected() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .by(Actor.IMPORT)
                            .at(UNTIL.toString())
                            .when(redeem(null)),
                    CouponRefusal.COUPON_EXPIRED,
                    UNTIL);
        }
    }
}
