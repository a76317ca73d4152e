package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaDrawn;
import io.sanshan.domain.coupon.StoreQuotaEvent.StoreQuotaGivenBack;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.StoreQuotaId;
import io.sanshan.domain.shared.Actor;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What one store may redeem of a template")
@Tag("P3")
@Timeout(60)
class StoreQuotaTest extends PiecesAtTills {

    private static final StoreId OTHER_STORE = StoreId.named("other");

    StoreQuotaTest() {
        super(new TermsOnPaper(
                terms(FIVE_OFF).beside(new Combining(Stacking.COMMON, 1)).limited(Quotas.NONE.perStore(2))));
    }

    private static RedeemCoupons redeeming(long basket, @Nullable StoreId store, long... pieces) {
        return new RedeemCoupons(
                basket(basket),
                IntStream.range(0, pieces.length)
                        .mapToObj(i -> coupon(pieces[i]))
                        .toList(),
                store,
                TEA_AND_RICE,
                Together.ANY,
                false);
    }

    private @Nullable Refusal redeem(long piece, @Nullable StoreId store) {
        return counter.ask(redeeming(piece, store, piece), THEN);
    }

    private @Nullable Refusal reserve(long piece, Instant at) {
        return counter.ask(
                new ReserveCoupons(
                        basket(piece),
                        List.of(coupon(piece)),
                        STORE,
                        TEA_AND_RICE,
                        Together.ANY,
                        at.plus(Duration.ofMinutes(10))),
                at);
    }

    private static void refused(@Nullable Refusal answer) {
        assertThat(answer).isEqualTo(Refusal.of(CouponRefusal.STORE_QUOTA, 2));
    }

    @Test
    @DisplayName("ends with the number, and other stores have their own")
    void endsWithTheNumber() {
        issued(4);
        assertThat(redeem(1, STORE)).isNull();
        assertThat(redeem(2, STORE)).isNull();
        refused(redeem(3, STORE));
        assertThat(redeem(3, OTHER_STORE)).isNull();
        assertThat(counter.log())
                .contains(new StoreQuotaDrawn(
                        StoreQuotaId.of(TEMPLATE, STORE), TEMPLATE, STORE, coupon(2), basket(2), 2));
    }

    @Test
    @DisplayName("asks for a store")
    void asksForAStore() {
        issued(1);
        assertThat(redeem(1, null)).isEqualTo(Refusal.of(CouponRefusal.STORE_NEEDED));
    }

    @Test
    @DisplayName("counts several coupons on one basket each, in the order in which they are asked for")
    void countsSeveralOnOneBasket() {
        issued(3);
        assertThat(counter.ask(redeeming(1, STORE, 3, 1, 2), THEN)).isNull();
        assertThat(counter.log().stream()
                        .filter(CouponRedeemed.class::isInstance)
                        .map(event -> ((CouponRedeemed) event).coupon()))
                .containsExactlyInAnyOrder(coupon(3), coupon(1));
    }

    @Test
    @DisplayName("has a place back when a redemption is rolled back, once")
    void hasAPlaceBack() {
        issued(3);
        redeem(1, STORE);
        redeem(2, STORE);
        RollBackRedemption undo = new RollBackRedemption(basket(1), List.of(coupon(1)), "wrong basket");
        assertThat(counter.ask(undo, THEN)).isNull();
        assertThat(counter.log()).last().isInstanceOfSatisfying(StoreQuotaGivenBack.class, back -> assertThat(
                        back.drawn())
                .isEqualTo(1));
        assertThat(counter.ask(undo, THEN)).isEqualTo(Refusal.of(CouponRefusal.NOT_REDEEMED));
        assertThat(redeem(3, STORE)).isNull();
        refused(redeem(1, STORE));
    }

    @Test
    @DisplayName("has a place back when all goods of a redemption came back, and not before")
    void hasAPlaceBackWhenAllGoodsCameBack() {
        issued(3);
        redeem(1, STORE);
        redeem(2, STORE);
        assertThat(counter.ask(new ReturnGoods(basket(1), List.of(coupon(1)), List.of(new ReturnedLine(0, 1))), THEN))
                .isNull();
        refused(redeem(3, STORE));
        assertThat(counter.ask(new ReturnGoods(basket(1), List.of(coupon(1)), List.of(new ReturnedLine(1, 1))), THEN))
                .isNull();
        assertThat(redeem(3, STORE)).isNull();
    }

    @Test
    @DisplayName("keeps a place for a coupon that is held, until that is over")
    void keepsAPlaceForWhatIsHeld() {
        issued(4);
        redeem(1, STORE);
        assertThat(reserve(2, THEN)).isNull();
        refused(redeem(3, STORE));
        assertThat(redeem(2, STORE)).isNull();
        assertThat(counter.log()).last().isInstanceOfSatisfying(StoreQuotaDrawn.class, drawn -> assertThat(
                        drawn.drawn())
                .isEqualTo(2));
        refused(reserve(4, THEN));
    }

    @Test
    @DisplayName("has the place of a coupon back that is let go of, or whose time is over")
    void hasTheHeldPlaceBack() {
        issued(4);
        redeem(1, STORE);
        reserve(2, THEN);
        assertThat(counter.ask(new ReleaseCoupons(basket(2), List.of(coupon(2))), THEN))
                .isNull();
        assertThat(reserve(3, THEN)).isNull();
        refused(redeem(4, STORE));
        assertThat(counter.ask(redeeming(4, STORE, 4), THEN.plus(Duration.ofMinutes(10))))
                .isNull();
    }

    @Test
    @DisplayName("is not asked of an import, which repeats what was redeemed, but counts it")
    void countsWhatAnImportTells() {
        issued(4);
        for (int piece = 1; piece <= 3; piece++) {
            assertThat(counter.ask(redeeming(piece, STORE, piece), THEN, Actor.IMPORT))
                    .isNull();
        }
        refused(redeem(4, STORE));
    }

    @Test
    @DisplayName("is exact for fifty tills on two nodes")
    void isExactOnTwoNodes() throws Exception {
        issued(50);
        Counter otherNode = counter.onAnotherNode();
        List<Callable<Boolean>> tills = IntStream.rangeClosed(1, 50)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(i % 2 == 0 ? counter : otherNode, redeeming(i, STORE, i)))
                .toList();
        List<Boolean> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<Boolean> answer : threads.invokeAll(tills)) {
                won.add(answer.get());
            }
        }
        assertThat(won).filteredOn(yes -> yes).hasSize(2);
        assertThat(counter.log().stream().filter(CouponRedeemed.class::isInstance))
                .hasSize(2);
    }

    /** Asks until it is decided: who loses a race asks again. */
    private static boolean wins(Counter node, RedeemCoupons command) {
        while (true) {
            try {
                return node.ask(command, THEN) == null;
            } catch (ConcurrencyException lostRace) {
                continue;
            }
        }
    }
}
