package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class VoidCouponTest {

    private static final VoidCoupon MISPRINT = new VoidCoupon(COUPON, "misprint");
    private static final CouponVoided VOIDED = new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint");

    @Nested
    class AnIssuedCoupon {

        @Test
        void isTakenBackForAReason() {
            issuedCoupon(terms(FIVE_OFF)).when(MISPRINT).records(VOIDED);
        }

        @Test
        void isNotTakenBackWithoutOne() {
            issuedCoupon(terms(FIVE_OFF)).when(new VoidCoupon(COUPON, "")).refuses(CouponRefusal.REASON_MISSING);
        }
    }

    @Nested
    class AnyOtherCoupon {

        @Test
        void isRolledBackBeforeItIsVoided() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(null, usd(500)))
                    .when(MISPRINT)
                    .refuses(CouponRefusal.ALREADY_REDEEMED, THEN);
        }

        @Test
        void isNotVoidedTwice() {
            issuedCoupon(terms(FIVE_OFF)).given(VOIDED).when(MISPRINT).refuses(CouponRefusal.COUPON_VOIDED);
        }

        @Test
        void isNotVoidedOnceItExpired() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(new CouponExpired(COUPON, CAMPAIGN, MEMBER))
                    .when(MISPRINT)
                    .refuses(CouponRefusal.COUPON_EXPIRED, UNTIL);
        }
    }
}
