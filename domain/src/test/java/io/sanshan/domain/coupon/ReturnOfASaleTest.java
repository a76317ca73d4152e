package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseCommand.RecordSale;
import io.sanshan.domain.purchase.PurchaseCommand.ReturnSoldGoods;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.purchase.PurchaseRefusal;
import io.sanshan.domain.purchase.Tender;
import io.sanshan.domain.purchase.TenderKind;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A sale with coupons whose goods come back")
@Tag("P10")
class ReturnOfASaleTest extends CouponsOfOneBasket {

    private static final PurchaseId SALE = PurchaseId.ofSale(STORE, "2026-05-04/1/17");
    private static final RedemptionId ON_SALE = RedemptionId.onSale(SALE, "first");

    /** Bread comes back with it, which is no line of the sale. */
    private static final Basket BASKET = new Basket(List.of(
            new Basket.Line(TEA, 3, usd(3_000)),
            new Basket.Line(null, 1, usd(-200)),
            new Basket.Line(RICE, 2, usd(1_000))));

    private static List<Tender> cash(long cents) {
        return cents == 0 ? List.of() : List.of(new Tender(TenderKind.CASH, usd(cents)));
    }

    private static PurchaseLine sold(int quantity, long cents) {
        return new PurchaseLine(TEA, quantity, usd(cents), usd(0), usd(0));
    }

    private static GoodsBack back(int line, int quantity, long cents) {
        return new GoodsBack(line, quantity, usd(cents));
    }

    private @Nullable Refusal record(PurchaseLine... lines) {
        long total =
                List.of(lines).stream().mapToLong(line -> line.value().minor()).sum();
        return counter.ask(
                new RecordSale(SALE, STORE, null, null, "2026-05-04/1/17", List.of(lines), cash(total)), THEN);
    }

    private @Nullable Refusal takeBack(GoodsBack... lines) {
        long total =
                List.of(lines).stream().mapToLong(line -> line.amount().minor()).sum();
        return counter.ask(new ReturnSoldGoods(SALE, List.of(lines), cash(total)), THEN);
    }

    private void redeemedAndSold() {
        issued(COUPON, TENTH);
        assertThat(redeem(ON_SALE, ANY, BASKET, COUPON, TENTH)).isNull();
        assertThat(record(sold(3, 2_400), sold(2, 800), sold(1, 490))).isNull();
    }

    private Money off() {
        return Objects.requireNonNull(recorded(PurchasePaid.class).getFirst().discount());
    }

    @Test
    void carriesTheCouponsThatWereBroughtToIt() {
        redeemedAndSold();
        PurchasePaid paid = recorded(PurchasePaid.class).getFirst();
        assertThat(paid.redemption()).isEqualTo(ON_SALE);
        assertThat(paid.discount()).isEqualTo(usd(500 + 330));
        assertThat(paid.tenders()).isEqualTo(cash(3_690));
    }

    @Test
    void isSoldWithTheGoodsThatItsCouponsSaw() {
        issued(COUPON);
        redeem(ON_SALE, ANY, BASKET, COUPON);
        assertThat(record(sold(3, 2_400), sold(1, 400))).isEqualTo(Refusal.of(PurchaseRefusal.OTHER_GOODS, 2, 2));
        assertThat(record(sold(3, 2_400))).isEqualTo(Refusal.of(PurchaseRefusal.OTHER_GOODS, 2, 2));
        assertThat(record(sold(3, 2_400), sold(2, 800))).isNull();
    }

    @Test
    void takesNoCouponsAnyMore() {
        issued(COUPON, TENTH);
        record(sold(3, 2_400));
        assertThat(redeem(ON_SALE, ANY, BASKET, COUPON)).isEqualTo(Refusal.of(CouponRefusal.SALE_RECORDED));
    }

    @Test
    void takesItsGoodsBackItself() {
        redeemedAndSold();
        assertThat(counter.ask(new ReturnGoods(ON_SALE, List.of(COUPON, TENTH), List.of(new ReturnedLine(0, 1))), THEN))
                .isEqualTo(Refusal.of(CouponRefusal.RETURN_TO_THE_SALE));
        assertThat(takeBack(back(0, 1, 800))).isNull();
        assertThat(recorded(RedemptionReturned.class)).hasSize(2).allSatisfy(one -> assertThat(one.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.line()).isZero()));
    }

    /** The second line of the sale is the third of the basket. */
    @Test
    void meansTheSameGoodsAsItsCoupons() {
        redeemedAndSold();
        assertThat(takeBack(back(1, 2, 800))).isNull();
        assertThat(recorded(RedemptionReturned.class))
                .allSatisfy(one -> assertThat(one.lines()).singleElement().satisfies(line -> assertThat(line.line())
                        .isEqualTo(2)));
        assertThat(takeBack(back(2, 1, 490))).isNull();
        assertThat(recorded(SoldGoodsReturned.class).getLast().givenBack()).isIn(null, usd(0));
    }

    @Test
    void refusesMoreThanWasSoldOrPaidOverAllReturns() {
        redeemedAndSold();
        assertThat(takeBack(back(0, 2, 1_600))).isNull();
        int before = counter.log().size();
        assertThat(takeBack(back(0, 2, 800))).isEqualTo(Refusal.of(PurchaseRefusal.MORE_THAN_SOLD, 1, 1));
        assertThat(takeBack(back(0, 1, 400), back(0, 1, 400)))
                .isEqualTo(Refusal.of(PurchaseRefusal.MORE_THAN_SOLD, 1, 1));
        assertThat(takeBack(back(0, 1, 801))).isEqualTo(Refusal.of(PurchaseRefusal.MORE_THAN_PAID, 1, 800, "USD"));
        assertThat(takeBack(back(3, 1, 0))).isEqualTo(Refusal.of(PurchaseRefusal.LINE_UNKNOWN, 4, 3));
        assertThat(counter.ask(new ReturnSoldGoods(SALE, List.of(back(0, 1, 800)), cash(700)), THEN))
                .isEqualTo(Refusal.of(PurchaseRefusal.TENDERS_DIFFER, 800, "USD", 700, "USD"));
        assertThat(counter.log()).hasSize(before);
        assertThat(takeBack(back(0, 1, 800))).isNull();
    }

    @Test
    void leavesCouponsAloneThatWereTakenOffIt() {
        redeemedAndSold();
        counter.ask(new RollBackRedemption(ON_SALE, List.of(COUPON, TENTH), "wrong member"), THEN);
        assertThat(takeBack(back(0, 3, 2_400))).isNull();
        assertThat(recorded(SoldGoodsReturned.class).getFirst().redemption()).isNull();
        assertThat(recorded(RedemptionReturned.class)).isEmpty();
    }

    @Test
    void givesADeliveryBackWithTheLastPiece() {
        terms.beside(OTHER, terms(new Discount.FreeDelivery(null)).beside(SECOND));
        issued(COUPON, TENTH);
        Basket delivered = new Basket(BASKET.lines(), usd(490));
        assertThat(redeem(ON_SALE, ANY, delivered, COUPON, TENTH)).isNull();
        assertThat(record(sold(3, 2_500), sold(2, 800), sold(1, 25))).isNull();
        assertThat(takeBack(back(0, 3, 2_500), back(1, 1, 400))).isNull();
        assertThat(recorded(RedemptionRolledBack.class)).isEmpty();
        assertThat(takeBack(back(1, 1, 400))).isNull();
        assertThat(recorded(RedemptionRolledBack.class))
                .as("the deposit is not back")
                .extracting(RedemptionRolledBack::coupon)
                .containsExactly(COUPON);
        assertThat(takeBack(back(2, 1, 25))).isNull();
        assertThat(recorded(RedemptionRolledBack.class))
                .extracting(RedemptionRolledBack::coupon)
                .containsExactly(COUPON, TENTH);
        assertThat(recorded(SoldGoodsReturned.class).getLast().givenBack()).isEqualTo(usd(490));
    }

    @Test
    void takesNothingTwiceThatItsCouponsTookBackBefore() {
        issued(COUPON);
        redeem(ON_SALE, ANY, BASKET, COUPON);
        counter.ask(new ReturnGoods(ON_SALE, List.of(COUPON), List.of(new ReturnedLine(0, 1))), THEN);
        record(sold(3, 2_400), sold(2, 800));
        assertThat(takeBack(back(0, 3, 2_400), back(1, 2, 800))).isNull();
        long given = recorded(RedemptionReturned.class).stream()
                .mapToLong(one -> one.discount().minor())
                .sum();
        assertThat(given).isEqualTo(500);
    }

    /** In any parts and any order: all is back, the coupons gave all back, and they are good again. */
    @RepeatedTest(60)
    void comesBackWhole(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int lines = 1 + random.nextInt(5);
        List<Basket.Line> basket = new ArrayList<>();
        List<PurchaseLine> sale = new ArrayList<>();
        List<GoodsBack> pieces = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int quantity = 1 + random.nextInt(4);
            long cents = 1_000 + random.nextInt(5_000);
            basket.add(new Basket.Line(random.nextBoolean() ? TEA : null, quantity, usd(cents)));
            sale.add(sold(quantity, cents));
            for (int piece = 0; piece < quantity; piece++) {
                pieces.add(back(i, 1, piece == 0 ? cents - (cents / quantity) * (quantity - 1) : cents / quantity));
            }
        }
        issued(COUPON, TENTH);
        Basket bought = new Basket(basket);
        assertThat(redeem(ON_SALE, ANY, bought, COUPON, TENTH)).isNull();
        assertThat(record(sale.toArray(PurchaseLine[]::new))).isNull();
        java.util.Collections.shuffle(pieces, random);
        for (int from = 0; from < pieces.size(); ) {
            int to = Math.min(pieces.size(), from + 1 + random.nextInt(3));
            assertThat(takeBack(pieces.subList(from, to).toArray(GoodsBack[]::new)))
                    .isNull();
            from = to;
        }
        long paid = sale.stream().mapToLong(line -> line.value().minor()).sum();
        assertThat(recorded(SoldGoodsReturned.class).stream()
                        .mapToLong(one -> one.total().minor())
                        .sum())
                .isEqualTo(paid);
        assertThat(recorded(SoldGoodsReturned.class).stream()
                        .map(SoldGoodsReturned::givenBack)
                        .mapToLong(given -> given == null ? 0 : given.minor())
                        .sum())
                .isEqualTo(off().minor());
        assertThat(recorded(RedemptionRolledBack.class)).hasSize(2);
        assertThat(takeBack(back(0, 1, 0))).isEqualTo(Refusal.of(PurchaseRefusal.MORE_THAN_SOLD, 1, 0));
        assertThat(redeem(RedemptionId.named("again"), ANY, bought, COUPON, TENTH))
                .isNull();
    }
}
