package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsBroughtToSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsHeldForSale;
import io.sanshan.domain.purchase.PurchaseEvent.CouponsTakenOffSale;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A sale that coupons are brought to by several requests")
@Tag("P12")
@Timeout(60)
class CouponsOfOneSaleTest extends CouponsOfOneBasket {

    private static final PurchaseId SALE = PurchaseId.ofSale(STORE, "2026-05-04/1/17");
    private static final RedemptionId FIRST_TRY = RedemptionId.onSale(SALE, "first");
    private static final RedemptionId SECOND_TRY = RedemptionId.onSale(SALE, "second");

    @BeforeEach
    void bothAreIssued() {
        issued(COUPON, TENTH);
    }

    private @Nullable Refusal redeem(RedemptionId redemption, CouponId coupon) {
        return redeem(redemption, ANY, TEA_AND_RICE, coupon);
    }

    private static Refusal others(RedemptionId redemption, CouponId first) {
        return Refusal.of(CouponRefusal.SALE_HAS_COUPONS, redemption, first);
    }

    @Test
    void tellsTheSaleWhatIsOnIt() {
        assertThat(redeem(FIRST_TRY, ANY, TEA_AND_RICE, COUPON, TENTH)).isNull();
        assertThat(recorded(CouponsBroughtToSale.class))
                .containsExactly(new CouponsBroughtToSale(
                        SALE,
                        STORE,
                        FIRST_TRY,
                        List.of(COUPON, TENTH),
                        usd(500 + 250),
                        List.of(new BoughtLine(0, 1), new BoughtLine(1, 1))));
        assertThat(FIRST_TRY.sale()).contains(SALE);
        assertThat(REDEMPTION.sale()).isEmpty();
    }

    @Test
    @Tag("P13")
    void refusesTheSecondRequestAndHasItOnRecord() {
        assertThat(redeem(FIRST_TRY, COUPON)).isNull();
        assertThat(redeem(SECOND_TRY, TENTH)).isEqualTo(others(FIRST_TRY, COUPON));
        assertThat(recorded(RedemptionRejected.class)).singleElement().satisfies(no -> assertThat(no.coupon())
                .isEqualTo(TENTH));
        assertThat(recorded(CouponRedeemed.class)).hasSize(1);
    }

    @Test
    void letsAnotherSaleHaveItsOwn() {
        assertThat(redeem(FIRST_TRY, COUPON)).isNull();
        RedemptionId elsewhere = RedemptionId.onSale(PurchaseId.ofSale(STORE, "2026-05-04/1/18"), "first");
        assertThat(redeem(elsewhere, TENTH)).isNull();
    }

    @Test
    @Tag("P10")
    void isFreeAgainWhenTheFirstIsUndone() {
        redeem(FIRST_TRY, COUPON);
        counter.ask(new RollBackRedemption(FIRST_TRY, List.of(COUPON), "all together"), THEN);
        assertThat(recorded(CouponsTakenOffSale.class)).hasSize(1);
        assertThat(redeem(SECOND_TRY, ANY, TEA_AND_RICE, COUPON, TENTH)).isNull();
    }

    @Test
    @Tag("P10")
    void isFreeAgainWhenAllGoodsOfItsCouponsAreBack() {
        redeem(FIRST_TRY, COUPON);
        counter.ask(new ReturnGoods(FIRST_TRY, List.of(COUPON), List.of(new ReturnedLine(0, 1))), THEN);
        assertThat(redeem(SECOND_TRY, TENTH)).isEqualTo(others(FIRST_TRY, COUPON));
        counter.ask(new ReturnGoods(FIRST_TRY, List.of(COUPON), List.of(new ReturnedLine(1, 1))), THEN);
        assertThat(redeem(SECOND_TRY, TENTH)).isNull();
    }

    @Test
    void keepsNoPlaceForWhatWasRefused() {
        assertThat(redeem(FIRST_TRY, ANY, null, COUPON, TENTH)).isNotNull();
        assertThat(recorded(CouponsBroughtToSale.class)).isEmpty();
        assertThat(redeem(SECOND_TRY, COUPON)).isNull();
    }

    private @Nullable Refusal hold(RedemptionId redemption, CouponId coupon, Instant until) {
        return counter.ask(new ReserveCoupons(redemption, List.of(coupon), STORE, TEA_AND_RICE, ANY, until), THEN);
    }

    private @Nullable Refusal redeemHeld(RedemptionId redemption, CouponId coupon, Instant at) {
        return counter.ask(new RedeemCoupons(redemption, List.of(coupon), STORE, TEA_AND_RICE, ANY, true), at);
    }

    @Test
    @Tag("P9")
    void isHeldAsLongAsItsCouponsAre() {
        Instant until = THEN.plus(Duration.ofMinutes(10));
        assertThat(hold(FIRST_TRY, COUPON, until)).isNull();
        assertThat(recorded(CouponsHeldForSale.class))
                .containsExactly(new CouponsHeldForSale(SALE, STORE, FIRST_TRY, List.of(COUPON), until));
        assertThat(redeem(SECOND_TRY, TENTH)).isEqualTo(others(FIRST_TRY, COUPON));
        assertThat(counter.ask(new RedeemCoupons(SECOND_TRY, List.of(TENTH), STORE, TEA_AND_RICE, ANY, false), until))
                .isNull();
    }

    @Test
    @Tag("P9")
    void isRedeemedByTheOneThatHoldsIt() {
        assertThat(hold(FIRST_TRY, COUPON, THEN.plus(Duration.ofMinutes(10)))).isNull();
        assertThat(redeemHeld(FIRST_TRY, COUPON, THEN.plusSeconds(60))).isNull();
        counter.ask(new ReleaseCoupons(FIRST_TRY, List.of(COUPON)), THEN);
        assertThat(redeem(SECOND_TRY, TENTH)).isEqualTo(others(FIRST_TRY, COUPON));
    }

    @Test
    @Tag("P9")
    void takesNoSecondPartOfWhatItHeld() {
        Instant until = THEN.plus(Duration.ofMinutes(10));
        assertThat(counter.ask(
                        new ReserveCoupons(FIRST_TRY, List.of(COUPON, TENTH), STORE, TEA_AND_RICE, ANY, until), THEN))
                .isNull();
        assertThat(redeemHeld(FIRST_TRY, COUPON, THEN.plusSeconds(60))).isNull();
        assertThat(redeemHeld(FIRST_TRY, TENTH, THEN.plusSeconds(61))).isEqualTo(others(FIRST_TRY, COUPON));
        assertThat(recorded(CouponsBroughtToSale.class)).hasSize(1);
    }

    @Test
    @Tag("P9")
    void needsTheBasketOfWhatItHeld() {
        assertThat(hold(FIRST_TRY, COUPON, THEN.plus(Duration.ofMinutes(10)))).isNull();
        int before = counter.log().size();
        assertThat(counter.ask(new RedeemCoupons(FIRST_TRY, List.of(COUPON), STORE, null, ANY, true), THEN))
                .isEqualTo(Refusal.of(CouponRefusal.BASKET_NEEDED));
        assertThat(counter.log()).hasSize(before);
    }

    @Test
    @Tag("P9")
    void isFreeAgainWhenTheyAreLetGo() {
        hold(FIRST_TRY, COUPON, THEN.plus(Duration.ofMinutes(10)));
        counter.ask(new ReleaseCoupons(FIRST_TRY, List.of(COUPON)), THEN);
        assertThat(redeem(SECOND_TRY, TENTH)).isNull();
    }

    /** Each with a coupon of its own, on two nodes: only the stream of the sale stands between them. */
    @Test
    @Tag("A2")
    void isWonByOneOfManyWhoAskAtOnce() throws Exception {
        int tills = 16;
        CouponId[] coupons = IntStream.rangeClosed(2, tills + 1)
                .mapToObj(piece -> CouponId.of(TEMPLATE, piece))
                .toArray(CouponId[]::new);
        issued(coupons);
        List<Counter> nodes = List.of(counter, counter.onAnotherNode());
        List<Callable<@Nullable Refusal>> asked = new ArrayList<>();
        for (int i = 0; i < tills; i++) {
            Counter node = nodes.get(i % 2);
            RedeemCoupons redeem =
                    RedeemCoupons.one(RedemptionId.onSale(SALE, "till " + i), coupons[i], STORE, TEA_AND_RICE);
            asked.add(() -> untilAnswered(node, redeem));
        }
        int won = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(tills)) {
            for (Future<@Nullable Refusal> answer : pool.invokeAll(asked)) {
                Refusal refusal = answer.get();
                if (refusal == null) {
                    won++;
                } else {
                    assertThat(refusal.is(CouponRefusal.SALE_HAS_COUPONS)).isTrue();
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(recorded(CouponsBroughtToSale.class)).hasSize(1);
        assertThat(recorded(CouponRedeemed.class)).hasSize(1);
        assertThat(recorded(RedemptionRejected.class)).hasSize(tills - 1);
    }

    private static @Nullable Refusal untilAnswered(Counter node, RedeemCoupons redeem) {
        while (true) {
            try {
                return node.ask(redeem, THEN);
            } catch (ConcurrencyException lostRace) {
                // Asked again, the sale says who won.
                continue;
            }
        }
    }
}
