package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.ids.RedemptionId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons that are used more than once. */
@Tag("P5")
class StoredValueTest {

    private static final RedemptionId SECOND = RedemptionId.named("second");
    private static final CouponTerms FIFTY = terms(new Discount.StoredValue(usd(5_000)));

    @Nested
    class AStoredValue {

        @Test
        void paysTheBasketAndKeepsTheRest() {
            issuedCoupon(FIFTY)
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(
                            REDEMPTION,
                            usd(3_000),
                            usd(3_000),
                            usd(2_000),
                            false,
                            off(0, TEA, 2_000, 2_000),
                            off(1, RICE, 1_000, 1_000)));
        }

        @Test
        void isUsedUpByWhatIsLeft() {
            issuedCoupon(FIFTY)
                    .given(redeemed(REDEMPTION, usd(3_000), usd(3_000), usd(2_000), false))
                    .when(redeem(SECOND, TEA_AND_RICE))
                    .records(redeemed(
                            SECOND,
                            usd(3_000),
                            usd(2_000),
                            usd(0),
                            true,
                            off(0, TEA, 2_000, 1_333),
                            off(1, RICE, 1_000, 667)));
        }

        @Test
        void isWorthNothingOnceItIsUsedUp() {
            rejected(
                    issuedCoupon(FIFTY)
                            .given(redeemed(REDEMPTION, usd(5_000), usd(5_000), usd(0), true))
                            .when(redeem(SECOND, TEA_AND_RICE)),
                    CouponRefusal.ALREADY_REDEEMED,
                    THEN);
        }

        @Test
        void needsABasket() {
            rejected(issuedCoupon(FIFTY).when(redeem(null)), CouponRefusal.BASKET_NEEDED);
        }

        @Test
        void getsBackWhatItPaidForGoodsThatComeBack() {
            issuedCoupon(FIFTY)
                    .given(redeemed(
                            REDEMPTION,
                            usd(5_000),
                            usd(5_000),
                            usd(0),
                            true,
                            off(0, TEA, 3_000, 3_000),
                            off(1, RICE, 2_000, 2_000)))
                    .when(new ReturnGoods(REDEMPTION, List.of(COUPON), List.of(new ReturnedLine(1, 1))))
                    .records(new RedemptionReturned(
                            COUPON,
                            TEMPLATE,
                            CAMPAIGN,
                            MEMBER,
                            STORE,
                            REDEMPTION,
                            usd(2_000),
                            List.of(new GivenBack(1, 1, usd(2_000))),
                            usd(2_000)));
        }

        @Test
        void isGoodAgainWithWhatCameBack() {
            issuedCoupon(FIFTY)
                    .given(
                            redeemed(REDEMPTION, usd(5_000), usd(5_000), usd(0), true, off(0, TEA, 5_000, 5_000)),
                            new RedemptionReturned(
                                    COUPON,
                                    TEMPLATE,
                                    CAMPAIGN,
                                    MEMBER,
                                    STORE,
                                    REDEMPTION,
                                    usd(1_000),
                                    List.of(new GivenBack(0, 1, usd(1_000))),
                                    usd(1_000)))
                    .when(redeem(SECOND, basket(line(TEA, 600))))
                    .records(redeemed(SECOND, usd(600), usd(600), usd(400), false, off(0, TEA, 600, 600)));
        }

        @Test
        void getsAllOfARedemptionBackThatIsRolledBack() {
            issuedCoupon(FIFTY)
                    .given(redeemed(REDEMPTION, usd(3_000), usd(3_000), usd(2_000), false))
                    .when(rollBack("wrong member"))
                    .records(rolledBack(REDEMPTION, usd(3_000), usd(3_000), usd(5_000), "wrong member"));
        }
    }

    @Nested
    class ACouponOfSeveralUses {

        private static final CouponTerms TWICE = terms(FIVE_OFF).times(2);

        @Test
        void isGoodAgainAfterItsFirst() {
            issuedCoupon(TWICE).when(redeem(null)).records(redeemed(REDEMPTION, null, usd(500), null, false));
        }

        @Test
        void isUsedUpByItsLast() {
            issuedCoupon(TWICE)
                    .given(redeemed(REDEMPTION, null, usd(500), null, false))
                    .when(redeem(SECOND, null))
                    .records(redeemed(SECOND, null, usd(500), null, true));
        }

        @Test
        void isNotUsedOnceMore() {
            rejected(
                    issuedCoupon(TWICE)
                            .given(
                                    redeemed(REDEMPTION, null, usd(500), null, false),
                                    redeemed(SECOND, null, usd(500), null, true))
                            .when(redeem(RedemptionId.named("third"), null)),
                    CouponRefusal.ALREADY_REDEEMED,
                    THEN);
        }

        @Test
        void getsOneUseBackWithARedemptionThatIsRolledBack() {
            issuedCoupon(TWICE)
                    .given(
                            redeemed(REDEMPTION, null, usd(500), null, false),
                            redeemed(SECOND, null, usd(500), null, true),
                            rolledBack(REDEMPTION, null, usd(500), null, "wrong member"))
                    .when(redeem(RedemptionId.named("third"), null))
                    .records(redeemed(RedemptionId.named("third"), null, usd(500), null, true));
        }
    }

    @Nested
    @Tag("P1")
    class TheTerms {

        @Test
        void allowAtLeastOneUse() {
            template()
                    .when(new CouponTemplateCommand.DefineCouponTemplate(
                            TEMPLATE, CAMPAIGN, "Five off", terms(FIVE_OFF).times(0)))
                    .refuses(CouponRefusal.USES_MALFORMED);
        }

        @Test
        void countNoUsesOfAStoredValue() {
            template()
                    .when(new CouponTemplateCommand.DefineCouponTemplate(
                            TEMPLATE, CAMPAIGN, "Gift card", FIFTY.times(2)))
                    .refuses(CouponRefusal.USES_MALFORMED);
        }

        @Test
        void storeSomething() {
            template()
                    .when(new CouponTemplateCommand.DefineCouponTemplate(
                            TEMPLATE, CAMPAIGN, "Gift card", terms(new Discount.StoredValue(usd(0)))))
                    .refuses(CouponRefusal.DISCOUNT_MALFORMED);
        }
    }
}
