package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons that are redeemed on one basket: priced together, and on record together or not at all. */
class SeveralCouponsTest {

    private static final Combining FIRST = new Combining(Stacking.COMMON, 1);
    private static final Combining SECOND = new Combining(Stacking.COMMON, 2);
    private static final CouponTemplateId OTHER = CouponTemplateId.named("other");
    private static final CouponId TENTH = CouponId.of(OTHER, 1);
    private static final Together ALL_OR_NONE = new Together(5, true);
    private static final Together ANY = new Together(5, false);

    /** Five off, and a tenth of what that leaves. */
    private final TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).beside(FIRST))
            .beside(OTHER, terms(new Discount.PercentOff(1_000, null)).beside(SECOND));

    private final Counter counter = new Counter(terms);

    private void issued(CouponId... coupons) {
        for (CouponId coupon : coupons) {
            assertThat(counter.ask(
                            new IssueCoupon(coupon, MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE),
                            THEN.minus(Duration.ofHours(1))))
                    .isNull();
        }
    }

    private @Nullable Refusal redeem(
            RedemptionId redemption, Together together, @Nullable Basket basket, CouponId... coupons) {
        return counter.ask(new RedeemCoupons(redemption, List.of(coupons), STORE, basket, together, false), THEN);
    }

    private <E> List<E> recorded(Class<E> kind) {
        return counter.log().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Nested
    @Tag("P12")
    class TogetherOnABasket {

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
    }

    @Nested
    @Tag("P9")
    class HeldForABasket {

        private static final Instant UNTIL_SOON = THEN.plus(Duration.ofMinutes(10));

        private void reserved() {
            issued(COUPON, TENTH);
            assertThat(counter.ask(
                            new ReserveCoupons(
                                    REDEMPTION, List.of(COUPON, TENTH), STORE, TEA_AND_RICE, ANY, UNTIL_SOON),
                            THEN))
                    .isNull();
        }

        private @Nullable Refusal redeemAt(Instant moment, RedemptionId redemption) {
            return counter.ask(
                    new RedeemCoupons(
                            redemption,
                            List.of(COUPON, TENTH),
                            STORE,
                            TEA_AND_RICE,
                            ANY,
                            redemption.equals(REDEMPTION)),
                    moment);
        }

        @Test
        void theyTellWhatTheyWouldTakeOff() {
            reserved();
            assertThat(recorded(CouponReserved.class))
                    .extracting(CouponReserved::discount)
                    .containsExactlyInAnyOrder(usd(500), usd(250));
        }

        @Test
        void noOtherBasketGetsThem() {
            reserved();
            assertThat(redeemAt(THEN.plusSeconds(1), RedemptionId.named("other till")))
                    .isEqualTo(Refusal.of(CouponRefusal.COUPON_RESERVED, UNTIL_SOON));
        }

        @Test
        void theirBasketRedeemsThem() {
            reserved();
            assertThat(redeemAt(THEN.plusSeconds(1), REDEMPTION)).isNull();
            assertThat(recorded(CouponRedeemed.class)).hasSize(2);
        }

        /** The till lost the answer, and asks under another name. */
        @Test
        void theirBasketRedeemsThemOnce() {
            terms.beside(OTHER, terms(new Discount.StoredValue(usd(5_000))).beside(SECOND));
            reserved();
            assertThat(redeemAt(THEN.plusSeconds(1), REDEMPTION)).isNull();
            assertThat(redeemAt(THEN.plusSeconds(2), REDEMPTION)).isEqualTo(Refusal.of(CouponRefusal.BASKET_REDEEMED));
            assertThat(recorded(CouponRedeemed.class)).hasSize(2);
        }

        @Test
        void anotherStoreHasNoPartInIt() {
            reserved();
            assertThat(counter.ask(
                            new RedeemCoupons(
                                    REDEMPTION, List.of(COUPON), StoreId.named("elsewhere"), TEA_AND_RICE, ANY, true),
                            THEN.plusSeconds(1)))
                    .isEqualTo(Refusal.of(CouponRefusal.NOT_RESERVED));
        }

        @Test
        void aReservationThatThereIsNotIsNone() {
            issued(COUPON);
            assertThat(counter.ask(
                            new RedeemCoupons(REDEMPTION, List.of(COUPON), STORE, TEA_AND_RICE, ANY, true), THEN))
                    .isEqualTo(Refusal.of(CouponRefusal.NOT_RESERVED));
        }

        @Test
        void afterTheirTimeTheyAreFree() {
            reserved();
            assertThat(redeemAt(UNTIL_SOON, RedemptionId.named("other till"))).isNull();
        }

        @Test
        void whoLetsGoOfThemMakesThemFree() {
            reserved();
            assertThat(counter.ask(new ReleaseCoupons(REDEMPTION, List.of(COUPON, TENTH)), THEN.plusSeconds(1)))
                    .isNull();
            assertThat(recorded(ReservationReleased.class)).hasSize(2);
            assertThat(redeemAt(THEN.plusSeconds(2), RedemptionId.named("other till")))
                    .isNull();
        }

        @Test
        void whatIsHeldForAnotherBasketIsNotLetGoOf() {
            reserved();
            assertThat(counter.ask(
                            new ReleaseCoupons(RedemptionId.named("other till"), List.of(COUPON)), THEN.plusSeconds(1)))
                    .isEqualTo(Refusal.of(CouponRefusal.NOT_RESERVED));
        }

        @Test
        void aPromiseOutlivesTheLastDay() {
            reserved();
            RedemptionId late = RedemptionId.named("late");
            Instant end = recorded(CouponEvent.Granted.class).getFirst().validUntil();
            Instant before = end.minusSeconds(1);
            counter.ask(
                    new ReserveCoupons(late, List.of(COUPON), STORE, TEA_AND_RICE, ANY, end.plusSeconds(600)), before);
            assertThat(counter.ask(
                            new RedeemCoupons(late, List.of(COUPON), STORE, TEA_AND_RICE, ANY, true),
                            end.plusSeconds(60)))
                    .isNull();
        }
    }

    @Nested
    @Tag("P10")
    class GivenBack {

        private void redeemedTogether() {
            issued(COUPON, TENTH);
            assertThat(redeem(REDEMPTION, ANY, TEA_AND_RICE, COUPON, TENTH)).isNull();
        }

        private @Nullable Refusal comesBack(int line, int quantity) {
            return counter.ask(
                    new ReturnGoods(REDEMPTION, List.of(COUPON, TENTH), List.of(new ReturnedLine(line, quantity))),
                    THEN.plusSeconds(60));
        }

        @Test
        void aLineTakesItsShareOfEachCouponBack() {
            redeemedTogether();
            assertThat(comesBack(0, 1)).isNull();
            assertThat(recorded(RedemptionReturned.class))
                    .extracting(RedemptionReturned::coupon, RedemptionReturned::discount)
                    .containsExactlyInAnyOrder(tuple(COUPON, usd(333)), tuple(TENTH, usd(167)));
            assertThat(recorded(RedemptionRolledBack.class)).isEmpty();
        }

        @Test
        void whenEverythingIsBackTheCouponsAreGoodAgain() {
            redeemedTogether();
            assertThat(comesBack(0, 1)).isNull();
            assertThat(comesBack(1, 1)).isNull();
            Money back = recorded(RedemptionReturned.class).stream()
                    .map(RedemptionReturned::discount)
                    .reduce(Money::plus)
                    .orElseThrow();
            assertThat(back).isEqualTo(usd(750));
            assertThat(recorded(RedemptionRolledBack.class)).hasSize(2).allSatisfy(undone -> {
                assertThat(undone.reason()).isEqualTo(RollBackRedemption.ALL_RETURNED);
                assertThat(undone.discount()).isEqualTo(usd(0));
            });
            assertThat(redeem(RedemptionId.named("again"), ANY, TEA_AND_RICE, COUPON, TENTH))
                    .isNull();
        }

        @Test
        void aPieceComesBackOnce() {
            redeemedTogether();
            assertThat(comesBack(0, 1)).isNull();
            assertThat(comesBack(0, 1)).isEqualTo(Refusal.of(CouponRefusal.MORE_THAN_BOUGHT, 1, 0));
            assertThat(recorded(RedemptionReturned.class)).hasSize(2);
        }

        @Test
        void aPieceThatIsNamedTwiceComesBackOnce() {
            redeemedTogether();
            assertThat(counter.ask(
                            new ReturnGoods(
                                    REDEMPTION,
                                    List.of(COUPON, TENTH),
                                    List.of(new ReturnedLine(0, 1), new ReturnedLine(0, 1))),
                            THEN.plusSeconds(60)))
                    .isEqualTo(Refusal.of(CouponRefusal.MORE_THAN_BOUGHT, 1, 1));
            assertThat(recorded(RedemptionReturned.class)).isEmpty();
        }

        @Test
        void noPieceAtAllIsNoReturn() {
            redeemedTogether();
            assertThat(comesBack(0, 0)).isEqualTo(Refusal.of(CouponRefusal.MORE_THAN_BOUGHT, 1, 1));
        }

        @Test
        void aRedemptionIsRolledBackWithAllItsCoupons() {
            redeemedTogether();
            assertThat(counter.ask(
                            new RollBackRedemption(REDEMPTION, List.of(COUPON, TENTH), "wrong member"),
                            THEN.plusSeconds(60)))
                    .isNull();
            assertThat(recorded(RedemptionRolledBack.class))
                    .extracting(RedemptionRolledBack::discount)
                    .containsExactlyInAnyOrder(usd(500), usd(250));
        }

        @Test
        void anotherBasketsRedemptionIsNotTouched() {
            redeemedTogether();
            assertThat(counter.ask(
                            new ReturnGoods(
                                    RedemptionId.named("other"), List.of(COUPON), List.of(new ReturnedLine(0, 1))),
                            THEN.plusSeconds(60)))
                    .isEqualTo(Refusal.of(CouponRefusal.NOT_REDEEMED));
        }

        @Test
        void withoutABasketNobodyKnowsTheShares() {
            issued(COUPON);
            redeem(REDEMPTION, ANY, null, COUPON);
            assertThat(counter.ask(
                            new ReturnGoods(REDEMPTION, List.of(COUPON), List.of(new ReturnedLine(0, 1))),
                            THEN.plusSeconds(60)))
                    .isEqualTo(Refusal.of(CouponRefusal.LINES_UNKNOWN));
        }
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
