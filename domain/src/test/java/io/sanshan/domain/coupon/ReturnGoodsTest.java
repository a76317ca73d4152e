package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What coupons gave on a basket of which goods come back. */
@Tag("P10")
class ReturnGoodsTest extends CouponsOfOneBasket {

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
                        new ReturnGoods(RedemptionId.named("other"), List.of(COUPON), List.of(new ReturnedLine(0, 1))),
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
