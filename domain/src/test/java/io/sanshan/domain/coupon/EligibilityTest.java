package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A coupon for members with a tag")
@Tag("P7")
class EligibilityTest {

    private final TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).onlyFor(Eligibility.tagged("gold")));
    private final Counter counter = new Counter(terms);

    private @Nullable Refusal claim() {
        return counter.ask(new ClaimCoupon(COUPON, MEMBER, CODE, ZONE), THEN);
    }

    private void issue() {
        assertThat(counter.ask(new IssueCoupon(COUPON, MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE), THEN))
                .isNull();
    }

    private static void refused(@Nullable Refusal answer) {
        assertThat(answer).isEqualTo(Refusal.of(CouponRefusal.OTHER_MEMBERS, "gold"));
    }

    @Test
    @DisplayName("is claimed by who carries it, and by nobody else")
    void isClaimed() {
        terms.tags = Set.of("silver");
        refused(claim());
        assertThat(counter.log()).isEmpty();
        terms.tags = Set.of("gold");
        assertThat(claim()).isNull();
    }

    @Test
    @DisplayName("is redeemed while she carries it")
    void isRedeemed() {
        issue();
        refused(counter.ask(redeem(TEA_AND_RICE), THEN));
        terms.tags = Set.of("gold");
        assertThat(counter.ask(redeem(TEA_AND_RICE), THEN)).isNull();
        assertThat(counter.log()).last().isInstanceOf(CouponRedeemed.class);
    }

    @Test
    @DisplayName("that is held for a basket is redeemed with it, whatever she carries by then")
    void keepsWhatWasPromised() {
        issue();
        terms.tags = Set.of("gold");
        assertThat(counter.ask(
                        new ReserveCoupons(
                                REDEMPTION,
                                List.of(COUPON),
                                STORE,
                                TEA_AND_RICE,
                                Together.ANY,
                                THEN.plus(Duration.ofMinutes(10))),
                        THEN))
                .isNull();
        terms.tags = Set.of();
        assertThat(counter.ask(redeem(TEA_AND_RICE), THEN)).isNull();
    }

    @Test
    @DisplayName("comes in as an import tells it, whatever she carries today")
    void isImported() {
        issue();
        assertThat(counter.ask(redeem(null), THEN, Actor.IMPORT)).isNull();
    }

    @Nested
    @DisplayName("or for a first purchase")
    class ForAFirstPurchase {

        private final TermsOnPaper first = new TermsOnPaper(terms(FIVE_OFF).onlyFor(new Eligibility(null, true)));
        private final Counter there = new Counter(first);

        private static void refused(@Nullable Refusal answer) {
            assertThat(answer).isEqualTo(Refusal.of(CouponRefusal.FIRST_PURCHASE_ONLY));
        }

        private void issue() {
            assertThat(there.ask(new IssueCoupon(COUPON, MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE), THEN))
                    .isNull();
        }

        @Test
        @DisplayName("is claimed by who has bought nothing yet")
        void isClaimed() {
            first.bought = true;
            refused(there.ask(new ClaimCoupon(COUPON, MEMBER, CODE, ZONE), THEN));
            assertThat(there.log()).isEmpty();
            first.bought = false;
            assertThat(there.ask(new ClaimCoupon(COUPON, MEMBER, CODE, ZONE), THEN))
                    .isNull();
        }

        @Test
        @DisplayName("is redeemed by who has bought nothing yet")
        void isRedeemed() {
            issue();
            first.bought = true;
            refused(there.ask(redeem(TEA_AND_RICE), THEN));
            first.bought = false;
            assertThat(there.ask(redeem(TEA_AND_RICE), THEN)).isNull();
        }

        @Test
        @DisplayName("tells of the tag first, where both stand in the way")
        void tellsOfTheTagFirst() {
            TermsOnPaper both = new TermsOnPaper(terms(FIVE_OFF).onlyFor(new Eligibility("gold", true)));
            both.bought = true;
            assertThat(new Counter(both).ask(new ClaimCoupon(COUPON, MEMBER, CODE, ZONE), THEN))
                    .isEqualTo(Refusal.of(CouponRefusal.OTHER_MEMBERS, "gold"));
            both.tags = Set.of("gold");
            refused(new Counter(both).ask(new ClaimCoupon(COUPON, MEMBER, CODE, ZONE), THEN));
        }
    }
}
