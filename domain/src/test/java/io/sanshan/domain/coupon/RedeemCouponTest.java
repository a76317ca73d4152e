package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponCommand.RedeemCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedeemCouponTest {

    private static final Discount TENTH_OFF = new Discount.PercentOff(1_000, usd(300));
    private static final Basket TEA_AND_RICE = basket(line(TEA, 2_000), line(RICE, 1_000));

    private static RedeemCoupon redeem(@Nullable Basket basket) {
        return new RedeemCoupon(COUPON, STORE, basket);
    }

    private static LineDiscount off(int line, @Nullable GoodsId goods, long value, long discount) {
        return new LineDiscount(line, goods, 1, usd(value), usd(discount));
    }

    private static void rejected(CouponScenario scenario, CouponRefusal code, Object... arguments) {
        Refusal refusal = Refusal.of(code, arguments);
        scenario.rejects(refusal, new RedemptionRejected(COUPON, CAMPAIGN, MEMBER, STORE, refusal));
    }

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
                    .given(
                            redeemed(null, usd(500)),
                            new RedemptionRolledBack(
                                    COUPON, TEMPLATE, CAMPAIGN, MEMBER, STORE, null, usd(500), "wrong member"))
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
                            .when(redeem(null)),
                    CouponRefusal.ALREADY_REDEEMED,
                    THEN);
        }

        @Test
        void wasRedeemedBeforeAndSaysSoEvenWhenItsTimeIsOver() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .given(redeemed(null, usd(500)))
                            .at("2027-05-05T10:00:00Z")
                            .when(redeem(null)),
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
    class OnABasket {

        @Test
        void onlyGoodsInScopeAreDiscounted() {
            issuedCoupon(terms(TENTH_OFF).on(GoodsTerms.of(TEAS)))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(200), off(0, TEA, 2_000, 200)));
        }

        @Test
        void aPercentageIsCapped() {
            issuedCoupon(terms(TENTH_OFF))
                    .when(redeem(basket(line(null, 9_000))))
                    .records(redeemed(usd(9_000), usd(300), off(0, null, 9_000, 300)));
        }

        @Test
        void withoutGoodsInScopeNothingIsRedeemed() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS)))
                            .when(redeem(basket(line(RICE, 1_000), line(null, 500)))),
                    CouponRefusal.NO_GOODS_IN_SCOPE);
        }

        @Test
        void anEmptyBasketHoldsNoGoods() {
            rejected(issuedCoupon(terms(FIVE_OFF)).when(redeem(basket())), CouponRefusal.NO_GOODS_IN_SCOPE);
        }

        @Test
        void theMinimumSpendCountsGoodsInScopeOnly() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).on(GoodsTerms.of(TEAS)).from(usd(2_500)))
                            .when(redeem(TEA_AND_RICE)),
                    CouponRefusal.MINIMUM_SPEND,
                    500,
                    "USD");
        }

        @Test
        void exactlyTheMinimumSpendIsEnough() {
            issuedCoupon(terms(FIVE_OFF).from(usd(3_000)))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(0, TEA, 2_000, 333), off(1, RICE, 1_000, 167)));
        }

        @Test
        void thatIsWorthTooLittleForItNothingIsTakenOff() {
            rejected(
                    issuedCoupon(terms(TENTH_OFF)).when(redeem(basket(line(TEA, 4)))),
                    CouponRefusal.NOTHING_TO_TAKE_OFF);
        }

        @Test
        void anotherCurrencyIsRefused() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF))
                            .when(redeem(basket(new Basket.Line(TEA, 1, new Money(2_000, "CNY"))))),
                    CouponRefusal.WRONG_CURRENCY,
                    "USD");
        }

        @Test
        void aMixOfCurrenciesIsRefusedEvenByTermsWithoutOne() {
            rejected(
                    issuedCoupon(terms(new Discount.PercentOff(1_000, null)))
                            .when(redeem(basket(line(TEA, 100), new Basket.Line(TEA, 1, new Money(2_000, "CNY"))))),
                    CouponRefusal.WRONG_CURRENCY,
                    "");
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

    @Nested
    class GoodsThatItAsksFor {

        private static final Discount ONE_FREE = new Discount.FreePieces();
        private static final GoodsTerms CHEAPEST_TEA = new GoodsTerms(TEAS, null, null, new Pick.Cheapest(1));

        @Test
        void areFreeByThePiece() {
            issuedCoupon(terms(ONE_FREE).on(CHEAPEST_TEA))
                    .when(redeem(basket(line(TEA, 2_000), line(TEA, 700), line(RICE, 100))))
                    .records(redeemed(usd(2_800), usd(700), off(1, TEA, 700, 700)));
        }

        @Test
        void areFreeFromSomeNumberOfPiecesOn() {
            rejected(
                    issuedCoupon(terms(ONE_FREE).on(CHEAPEST_TEA).from(new Minimum(null, false, 3)))
                            .when(redeem(basket(line(TEA, 2_000), line(RICE, 100)))),
                    CouponRefusal.MINIMUM_PIECES,
                    2);
        }

        @Test
        void areLeftOut() {
            issuedCoupon(terms(FIVE_OFF).on(new GoodsTerms(null, RICES, null, new Pick.All())))
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(0, TEA, 2_000, 500)));
        }

        @Test
        void areBoughtTogether() {
            CouponTerms riceWithTea = terms(FIVE_OFF).on(new GoodsTerms(RICES, null, TEAS, new Pick.All()));
            issuedCoupon(riceWithTea)
                    .when(redeem(TEA_AND_RICE))
                    .records(redeemed(usd(3_000), usd(500), off(1, RICE, 1_000, 500)));
            rejected(issuedCoupon(riceWithTea).when(redeem(basket(line(RICE, 1_000)))), CouponRefusal.GOODS_MISSING);
        }
    }

    @Nested
    class TheDelivery {

        private static final CouponTerms FREE = terms(new Discount.FreeDelivery(usd(600)));

        @Test
        void isFreeUpToItsCap() {
            issuedCoupon(FREE)
                    .when(redeem(new Basket(List.of(line(TEA, 1_000)), usd(900))))
                    .records(redeemed(usd(1_900), usd(600)));
        }

        @Test
        void isNotFreeWhereThereIsNone() {
            rejected(issuedCoupon(FREE).when(redeem(TEA_AND_RICE)), CouponRefusal.NO_DELIVERY);
        }

        @Test
        void isNotKnownWithoutABasket() {
            rejected(issuedCoupon(FREE).when(redeem(null)), CouponRefusal.BASKET_NEEDED);
        }
    }

    @Nested
    class InItsStores {

        @Test
        void itIsGood() {
            issuedCoupon(terms(FIVE_OFF).in(List.of(StoreId.named("other"), STORE)))
                    .when(redeem(null))
                    .records(redeemed(null, usd(500)));
        }

        @Test
        void itIsNotGoodInOthers() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF).in(List.of(StoreId.named("other"))))
                            .when(redeem(null)),
                    CouponRefusal.OTHER_STORE);
        }

        @Test
        void itNeedsAStore() {
            issuedCoupon(terms(FIVE_OFF).in(List.of(STORE)))
                    .when(new RedeemCoupon(COUPON, null, null))
                    .rejects(
                            Refusal.of(CouponRefusal.STORE_NEEDED),
                            new RedemptionRejected(
                                    COUPON, CAMPAIGN, MEMBER, null, Refusal.of(CouponRefusal.STORE_NEEDED)));
        }
    }

    @Nested
    class InItsHours {

        /** The store stands eight hours ahead of Greenwich: its Monday has ten to twelve o'clock at two to four. */
        private static final CouponTerms MONDAY_MORNING = terms(FIVE_OFF)
                .during(new WeeklyHours(
                        List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(12, 0)));

        @Test
        void itIsGoodByTheClockOfTheStore() {
            issuedCoupon(MONDAY_MORNING)
                    .at("2026-05-04T02:00:00Z")
                    .when(redeem(null))
                    .records(redeemed(null, usd(500)));
        }

        @Test
        void itIsNotGoodAtOthersAndSaysWhichTheyAre() {
            rejected(
                    issuedCoupon(MONDAY_MORNING).at("2026-05-04T04:00:00Z").when(redeem(null)),
                    CouponRefusal.OUTSIDE_HOURS,
                    "MONDAY FRIDAY",
                    "10:00",
                    "12:00");
        }

        @Test
        void wholeDaysAreSaidAsDays() {
            rejected(
                    issuedCoupon(terms(FIVE_OFF)
                                    .during(new WeeklyHours(
                                            List.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))
                            .when(redeem(null)),
                    CouponRefusal.OUTSIDE_DAYS,
                    "SUNDAY");
        }

        @Test
        void itNeedsAStore() {
            issuedCoupon(MONDAY_MORNING)
                    .at("2026-05-04T02:00:00Z")
                    .when(new RedeemCoupon(COUPON, null, null))
                    .rejects(
                            Refusal.of(CouponRefusal.STORE_NEEDED),
                            new RedemptionRejected(
                                    COUPON, CAMPAIGN, MEMBER, null, Refusal.of(CouponRefusal.STORE_NEEDED)));
        }

        @Test
        void anImportIsNotAskedForThem() {
            issuedCoupon(MONDAY_MORNING).by(Actor.IMPORT).when(redeem(null)).records(redeemed(null, usd(500)));
        }
    }
}
