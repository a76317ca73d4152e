package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coupons that are held for a basket until it is paid, or its time is over. */
@Tag("P9")
class ReserveCouponsTest extends CouponsOfOneBasket {

    private static final Instant UNTIL_SOON = THEN.plus(Duration.ofMinutes(10));

    private void reserved() {
        issued(COUPON, TENTH);
        assertThat(counter.ask(
                        new ReserveCoupons(REDEMPTION, List.of(COUPON, TENTH), STORE, TEA_AND_RICE, ANY, UNTIL_SOON),
                        THEN))
                .isNull();
    }

    private @Nullable Refusal redeemAt(Instant moment, RedemptionId redemption) {
        return counter.ask(
                new RedeemCoupons(
                        redemption, List.of(COUPON, TENTH), STORE, TEA_AND_RICE, ANY, redemption.equals(REDEMPTION)),
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
        assertThat(counter.ask(new RedeemCoupons(REDEMPTION, List.of(COUPON), STORE, TEA_AND_RICE, ANY, true), THEN))
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
        counter.ask(new ReserveCoupons(late, List.of(COUPON), STORE, TEA_AND_RICE, ANY, end.plusSeconds(600)), before);
        assertThat(counter.ask(
                        new RedeemCoupons(late, List.of(COUPON), STORE, TEA_AND_RICE, ANY, true), end.plusSeconds(60)))
                .isNull();
    }
}
