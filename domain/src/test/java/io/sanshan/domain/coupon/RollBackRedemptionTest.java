package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;

import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RollBackRedemptionTest {

    @Nested
    class ARedeemedCoupon {

        @Test
        void givesBackWhatItTook() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(usd(3_000), usd(500)))
                    .when(rollBack("goods returned"))
                    .records(rolledBack(usd(3_000), usd(500), "goods returned"));
        }

        @Test
        void isNotRolledBackWithoutAReason() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(usd(3_000), usd(500)))
                    .when(rollBack("  "))
                    .refuses(CouponRefusal.REASON_MISSING);
        }
    }

    @Nested
    class ACouponThatIsNotRedeemed {

        @Test
        void hasNothingToRollBack() {
            issuedCoupon(terms(FIVE_OFF)).when(rollBack("goods returned")).refuses(CouponRefusal.NOT_REDEEMED);
        }

        @Test
        void hasNothingToRollBackTwice() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(redeemed(null, usd(500)), rolledBack(null, usd(500), "goods returned"))
                    .when(rollBack("goods returned"))
                    .refuses(CouponRefusal.NOT_REDEEMED);
        }

        @Test
        void isNotBroughtBackFromVoid() {
            issuedCoupon(terms(FIVE_OFF))
                    .given(new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint"))
                    .when(rollBack("goods returned"))
                    .refuses(CouponRefusal.NOT_REDEEMED);
        }
    }
}
