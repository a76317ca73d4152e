package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.BudgetEvent.BudgetBlockDrawn;
import io.sanshan.domain.coupon.BudgetEvent.BudgetGivenBack;
import io.sanshan.domain.coupon.BudgetEvent.BudgetUsed;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each coupon takes 5.00 off a basket of 30.00. */
@DisplayName("The money that a campaign may give")
@Tag("P3")
@Timeout(60)
class CampaignBudgetTest extends PiecesAtTills {

    CampaignBudgetTest() {
        super(new TermsOnPaper(terms(FIVE_OFF).beside(new Combining(Stacking.COMMON, 1))));
    }

    private static RedeemCoupons redeeming(Together together, StoreId store, long basket, long... pieces) {
        return new RedeemCoupons(
                basket(basket),
                LongStream.of(pieces).mapToObj(PiecesAtTills::coupon).toList(),
                store,
                TEA_AND_RICE,
                together,
                false);
    }

    private @Nullable Refusal redeem(long piece) {
        return redeem(piece, STORE);
    }

    private @Nullable Refusal redeem(long piece, StoreId store) {
        return counter.ask(redeeming(Together.ANY, store, piece, piece), THEN);
    }

    private @Nullable Refusal reserve(long piece) {
        return counter.ask(
                new ReserveCoupons(
                        basket(piece),
                        List.of(coupon(piece)),
                        STORE,
                        TEA_AND_RICE,
                        Together.ANY,
                        THEN.plus(Duration.ofMinutes(10))),
                THEN);
    }

    private static void refused(@Nullable Refusal answer) {
        assertThat(answer).isEqualTo(Refusal.of(CouponRefusal.BUDGET_USED_UP));
    }

    private long given() {
        long given = 0;
        for (Object event : counter.log()) {
            given += event instanceof CouponRedeemed redeemed && redeemed.discount() != null
                    ? redeemed.discount().minor()
                    : 0;
        }
        return given;
    }

    private <E> List<E> recorded(Class<E> kind) {
        return counter.log().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    @DisplayName("is given until the next coupon would take off more than is left, and the last cent of it may be")
    void endsWithTheMoney() {
        terms.budget = usd(1_499);
        issued(3);
        assertThat(redeem(1)).isNull();
        assertThat(redeem(2)).isNull();
        refused(redeem(3));
        terms.budget = usd(1_500);
        assertThat(redeem(3)).isNull();
        assertThat(given()).isEqualTo(1_500);
    }

    @Test
    @DisplayName("is not counted where nothing limits it")
    void isNotCountedWithoutABudget() {
        issued(1);
        redeem(1);
        assertThat(recorded(BudgetEvent.class)).isEmpty();
    }

    @Test
    @DisplayName("is drawn by a store in blocks, so that stores meet seldom")
    void isDrawnInBlocks() {
        terms.budget = usd(100_000);
        issued(5);
        for (int piece = 1; piece <= 5; piece++) {
            assertThat(redeem(piece)).isNull();
        }
        assertThat(recorded(BudgetBlockDrawn.class))
                .extracting(BudgetBlockDrawn::block)
                .containsExactly(usd(1_000), usd(1_000), usd(1_000));
        assertThat(recorded(BudgetUsed.class))
                .extracting(BudgetUsed::used)
                .last()
                .isEqualTo(usd(2_500));
    }

    @Test
    @DisplayName("stays with a store that drew it: no more than a block of each is out of others' reach")
    void staysWithAStore() {
        terms.budget = usd(1_000);
        issued(3);
        assertThat(redeem(1, StoreId.named("a"))).isNull();
        assertThat(redeem(2, StoreId.named("b"))).isNull();
        refused(redeem(3, StoreId.named("c")));
        assertThat(given()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("comes back when a redemption is rolled back, and in part when goods come back")
    void comesBack() {
        terms.budget = usd(1_000);
        issued(4);
        redeem(1);
        redeem(2);
        refused(redeem(3));
        assertThat(counter.ask(new RollBackRedemption(basket(1), List.of(coupon(1)), "wrong basket"), THEN))
                .isNull();
        assertThat(recorded(BudgetGivenBack.class))
                .extracting(BudgetGivenBack::used)
                .containsExactly(usd(500));
        assertThat(redeem(3)).isNull();
        assertThat(counter.ask(new ReturnGoods(basket(3), List.of(coupon(3)), List.of(new ReturnedLine(0, 1))), THEN))
                .isNull();
        refused(redeem(4));
        assertThat(counter.ask(new ReturnGoods(basket(3), List.of(coupon(3)), List.of(new ReturnedLine(1, 1))), THEN))
                .isNull();
        assertThat(recorded(BudgetGivenBack.class))
                .extracting(BudgetGivenBack::used)
                .last()
                .isEqualTo(usd(500));
        assertThat(redeem(4)).isNull();
    }

    @Test
    @DisplayName("is kept for what is held, and free again when it is let go of")
    void isKeptForWhatIsHeld() {
        terms.budget = usd(1_000);
        issued(4);
        assertThat(redeem(1)).isNull();
        assertThat(reserve(2)).isNull();
        refused(redeem(3));
        assertThat(redeem(2)).isNull();
        assertThat(given()).isEqualTo(1_000);
        terms.budget = usd(1_500);
        assertThat(reserve(3)).isNull();
        refused(redeem(4));
        assertThat(counter.ask(new ReleaseCoupons(basket(3), List.of(coupon(3))), THEN))
                .isNull();
        assertThat(redeem(4)).isNull();
    }

    @Test
    @DisplayName("is free again when the time of what is held is over")
    void isFreeWhenTheTimeIsOver() {
        terms.budget = usd(500);
        issued(2);
        assertThat(reserve(1)).isNull();
        refused(redeem(2));
        assertThat(counter.ask(redeeming(Together.ANY, STORE, 2, 2), THEN.plus(Duration.ofMinutes(10))))
                .isNull();
    }

    @Test
    @DisplayName("is given to the coupons on one basket in the order in which they are asked for")
    void isGivenInOrderOnOneBasket() {
        terms.budget = usd(1_000);
        issued(3);
        assertThat(counter.ask(redeeming(Together.ANY, STORE, 1, 3, 1, 2), THEN))
                .isNull();
        assertThat(recorded(CouponRedeemed.class))
                .extracting(CouponRedeemed::coupon)
                .containsExactlyInAnyOrder(coupon(3), coupon(1));
    }

    @Test
    @DisplayName("refuses all of them where it is to be all or none")
    void refusesAllOrNone() {
        terms.budget = usd(1_000);
        issued(3);
        assertThat(counter.ask(redeeming(new Together(5, true), STORE, 1, 1, 2, 3), THEN))
                .isEqualTo(Refusal.of(CouponRefusal.ALL_OR_NONE));
        assertThat(recorded(BudgetEvent.class)).isEmpty();
    }

    @Test
    @DisplayName("is drawn for a delivery that costs more than a basket with returns comes to")
    void isDrawnForADeliveryBesideAReturn() {
        TermsOnPaper free = new TermsOnPaper(terms(new Discount.FreeDelivery(null)));
        Counter desk = new Counter(free);
        // A block is 7.00: after the first coupon 2.00 of it are left, just what the second basket comes to.
        free.budget = usd(70_000);
        issued(desk, 2);
        Basket bought = new Basket(List.of(line(TEA, 1_000)), usd(500));
        Basket exchanged = new Basket(List.of(line(TEA, 1_000), line(RICE, -1_300)), usd(500));
        assertThat(desk.ask(new RedeemCoupons(basket(1), List.of(coupon(1)), STORE, bought, Together.ANY, false), THEN))
                .isNull();
        assertThat(desk.ask(
                        new RedeemCoupons(basket(2), List.of(coupon(2)), STORE, exchanged, Together.ANY, false), THEN))
                .isNull();
        assertThat(desk.log()).filteredOn(BudgetBlockDrawn.class::isInstance).hasSize(2);
    }

    @Test
    @DisplayName("is of one currency")
    void isOfOneCurrency() {
        terms.budget = new Money(1_000, "CNY");
        issued(1);
        assertThat(redeem(1)).isEqualTo(Refusal.of(CouponRefusal.WRONG_CURRENCY, "CNY"));
    }

    @Test
    @DisplayName("is not asked of an import, which repeats what was redeemed, but counts it")
    void countsWhatAnImportTells() {
        terms.budget = usd(700);
        issued(3);
        for (int piece = 1; piece <= 2; piece++) {
            assertThat(counter.ask(redeeming(Together.ANY, STORE, piece, piece), THEN, Actor.IMPORT))
                    .isNull();
        }
        refused(redeem(3));
        assertThat(recorded(BudgetUsed.class))
                .extracting(BudgetUsed::used)
                .last()
                .isEqualTo(usd(1_000));
    }

    @Test
    @DisplayName("is never passed by sixty tills of four stores on two nodes, and less than a block of each is left")
    void isNeverPassedOnTwoNodes() throws Exception {
        // A block is 1.00, less than what one coupon takes: each store draws what it misses.
        terms.budget = usd(10_000);
        issued(60);
        Counter otherNode = counter.onAnotherNode();
        List<Callable<Boolean>> tills = IntStream.rangeClosed(1, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(
                        i % 2 == 0 ? counter : otherNode,
                        redeeming(Together.ANY, StoreId.named("store " + i % 4), i, i)))
                .toList();
        List<Boolean> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
            for (Future<Boolean> answer : threads.invokeAll(tills)) {
                won.add(answer.get());
            }
        }
        assertThat(won).filteredOn(yes -> yes).hasSize(20);
        assertThat(given()).isEqualTo(10_000);
        assertThat(recorded(BudgetBlockDrawn.class).getLast().drawn()).isEqualTo(usd(10_000));
    }

    @Test
    @DisplayName("leaves less than a block with each store when it is used up")
    void leavesLessThanABlockWithEachStore() throws Exception {
        // A block is 20.00: four coupons each.
        terms.budget = usd(200_000);
        int stores = 4;
        issued(420);
        Counter otherNode = counter.onAnotherNode();
        List<Callable<Boolean>> tills = IntStream.rangeClosed(1, 420)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(
                        i % 2 == 0 ? counter : otherNode,
                        redeeming(Together.ANY, StoreId.named("store " + i % stores), i, i)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Future<Boolean> answer : threads.invokeAll(tills)) {
                answer.get();
            }
        }
        long block = 200_000 / Purse.BLOCKS;
        assertThat(given()).isLessThanOrEqualTo(200_000).isGreaterThan(200_000 - stores * block);
        assertThat(recorded(BudgetBlockDrawn.class))
                .hasSizeLessThan(recorded(CouponRedeemed.class).size() / 2);
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
