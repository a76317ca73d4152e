package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExpireCouponTest {

    private static final CouponExpired EXPIRED = new CouponExpired(COUPON, CAMPAIGN, MEMBER);

    @Nested
    @Tag("P2")
    class AnIssuedCoupon {

        @Test
        void expiresAtItsLastMoment() {
            issuedCoupon(terms(FIVE_OFF))
                    .at(UNTIL.toString())
                    .when(new ExpireCoupon(COUPON))
                    .records(EXPIRED);
        }

        @Test
        void doesNotExpireEarlier() {
            issuedCoupon(terms(FIVE_OFF))
                    .at("2026-05-31T23:59:59Z")
                    .when(new ExpireCoupon(COUPON))
                    .refuses(CouponRefusal.NOT_YET_EXPIRED, UNTIL);
        }
    }

    @Nested
    class ACouponHeldForABasket {

        private static final Instant HELD = UNTIL.plusSeconds(600);
        private static final CouponReserved RESERVED =
                new CouponReserved(COUPON, CAMPAIGN, MEMBER, STORE, REDEMPTION, List.of(), null, List.of(), HELD);

        @Test
        void doesNotExpireAtItsLastMoment() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(RESERVED)
                    .at(UNTIL.toString())
                    .when(new ExpireCoupon(COUPON))
                    .refuses(CouponRefusal.NOT_YET_EXPIRED, HELD);
        }

        @Test
        void expiresOnceItIsNoLongerHeld() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(RESERVED)
                    .at(HELD.toString())
                    .when(new ExpireCoupon(COUPON))
                    .records(EXPIRED);
        }
    }

    @Nested
    class AnyOtherCoupon {

        @Test
        void doesNotExpireOnceItWasRedeemed() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(null, usd(500)))
                    .at(UNTIL.toString())
                    .when(new ExpireCoupon(COUPON))
                    .refuses(CouponRefusal.ALREADY_REDEEMED, THEN);
        }

        @Test
        void doesNotExpireOnceItWasVoided() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint"))
                    .at(UNTIL.toString())
                    .when(new ExpireCoupon(COUPON))
                    .refuses(CouponRefusal.COUPON_VOIDED);
        }

        @Test
        void doesNotExpireTwice() {
            issuedCoupon(terms(FIVE_OFF))
                    .at(UNTIL.toString())
                    .given(EXPIRED)
                    .when(new ExpireCoupon(COUPON))
                    .refuses(CouponRefusal.COUPON_EXPIRED, UNTIL);
        }
    }
}
