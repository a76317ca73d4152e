package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where and when terms let a coupon be redeemed. */
class TermsOfPlaceAndTimeTest {

    @Nested
    @Tag("P6")
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
                    .when(RedeemCoupons.one(REDEMPTION, COUPON, null, null))
                    .rejects(
                            Refusal.of(CouponRefusal.STORE_NEEDED),
                            new RedemptionRejected(
                                    COUPON, CAMPAIGN, MEMBER, null, Refusal.of(CouponRefusal.STORE_NEEDED)));
        }
    }

    @Nested
    @Tag("P2")
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
                    .when(RedeemCoupons.one(REDEMPTION, COUPON, null, null))
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
