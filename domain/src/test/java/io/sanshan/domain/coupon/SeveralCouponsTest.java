package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons that are redeemed on one basket: priced together, and on record together or not at all. */
@Tag("P12")
class SeveralCouponsTest extends CouponsOfOneBasket {

    @Test
    void eachSeesWhatTheOneBeforeItLeft() {
        issued(COUPON, TENTH);
        assertThat(redeem(REDEMPTION, ANY, TEA_AND_RICE, TENTH, COUPON)).isNull();
        assertThat(recorded(CouponRedeemed.class))
                .extracting(CouponRedeemed::coupon, CouponRedeemed::discount, CouponRedeemed::others)
                .containsExactlyInAnyOrder(
                        tuple(COUPON, usd(500), List.of(TENTH)), tuple(TENTH, usd(250), List.of(COUPON)));
    }

    @Test
    void theSaleOfACampaignIsCountedWithOneOfThem() {
        issued(COUPON, TENTH);
        redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, TENTH);
        assertThat(recorded(CouponRedeemed.class))
                .extracting(CouponRedeemed::firstOfItsCampaign)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthersBack() {
        issued(COUPON, TENTH);
        redeem(RedemptionId.named("before"), ANY, TEA_AND_RICE, COUPON);
        assertThat(redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, TENTH)).isNull();
        assertThat(recorded(CouponRedeemed.class)).hasSize(2);
        assertThat(recorded(RedemptionRejected.class)).singleElement().satisfies(no -> assertThat(
                        no.refusal().is(CouponRefusal.ALREADY_REDEEMED))
                .isTrue());
    }

    @Test
    void allOrNoneIsNoneWhenOneIsRefused() {
        issued(COUPON, TENTH);
        redeem(RedemptionId.named("before"), ANY, TEA_AND_RICE, COUPON);
        Refusal refusal = redeem(REDEMPTION, ALL_OR_NONE, TEA_AND_RICE, TENTH, COUPON);
        assertThat(refusal).isEqualTo(Refusal.of(CouponRefusal.ALL_OR_NONE));
        assertThat(recorded(CouponRedeemed.class)).hasSize(1);
        assertThat(recorded(RedemptionRejected.class)).hasSize(2);
    }

    @Test
    void oneThatGoesWithNoOtherIsRefusedBesideAnother() {
        terms.beside(OTHER, terms(TENTH_OFF).beside(new Combining(Stacking.NEVER, 9)));
        issued(COUPON, TENTH);
        redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, TENTH);
        assertThat(recorded(RedemptionRejected.class))
                .singleElement()
                .extracting(RedemptionRejected::coupon, RedemptionRejected::refusal)
                .containsExactly(TENTH, Refusal.of(CouponRefusal.NOT_TOGETHER));
    }

    @Test
    void aBasketTakesSoManyAtMost() {
        CouponId another = CouponId.of(TEMPLATE, 2);
        issued(COUPON, another);
        redeem(REDEMPTION, new Together(1, false), TEA_AND_RICE, COUPON, another);
        assertThat(recorded(RedemptionRejected.class)).singleElement().satisfies(no -> assertThat(no.refusal())
                .isEqualTo(Refusal.of(CouponRefusal.TOO_MANY_COUPONS, 1)));
    }

    @Test
    @Tag("P7")
    void aMinimumAfterOthersCountsWhatTheyLeave() {
        terms.beside(OTHER, terms(TENTH_OFF).beside(SECOND).from(new Minimum(usd(2_900), true, 0)));
        issued(COUPON, TENTH);
        redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, TENTH);
        assertThat(recorded(RedemptionRejected.class))
                .singleElement()
                .extracting(RedemptionRejected::refusal)
                .isEqualTo(Refusal.of(CouponRefusal.MINIMUM_SPEND, 400, "USD"));
    }

    @Test
    void withoutABasketTheyAreNotJudged() {
        issued(COUPON, TENTH);
        assertThat(redeem(REDEMPTION, ANY, null, COUPON, TENTH)).isEqualTo(Refusal.of(CouponRefusal.BASKET_NEEDED));
    }

    @Test
    void oneThatIsShownTwiceIsTakenOnce() {
        issued(COUPON);
        assertThat(redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, COUPON)).isNull();
        assertThat(recorded(CouponRedeemed.class)).hasSize(1);
    }

    /** A stopped caller or another node's event between the two would leave one coupon redeemed and the other open. */
    @Test
    @Tag("A2")
    void manyTillsOnTwoNodesRedeemTheSameCouponsOnce() throws Exception {
        issued(COUPON, TENTH);
        List<Counter> nodes = List.of(counter, counter.onAnotherNode());
        try (ExecutorService tills = Executors.newFixedThreadPool(16)) {
            List<Future<?>> asked = IntStream.range(0, 50)
                    .<Future<?>>mapToObj(till -> tills.submit(() -> {
                        List<CouponId> shown = till % 2 == 0 ? List.of(COUPON, TENTH) : List.of(TENTH, COUPON);
                        RedeemCoupons command = new RedeemCoupons(
                                RedemptionId.named("till " + till), shown, STORE, TEA_AND_RICE, ALL_OR_NONE, false);
                        for (boolean lost = true; lost; ) {
                            try {
                                nodes.get(till % 2).ask(command, THEN);
                                lost = false;
                            } catch (ConcurrencyException race) {
                                // Somebody else was faster on the other node: asked again.
                            }
                        }
                    }))
                    .toList();
            for (Future<?> answer : asked) {
                answer.get();
            }
        }
        assertThat(recorded(CouponRedeemed.class))
                .hasSize(2)
                .extracting(CouponRedeemed::redemption)
                .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    }
}
