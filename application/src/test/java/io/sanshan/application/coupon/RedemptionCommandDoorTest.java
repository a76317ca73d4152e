package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RedemptionCommandDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final RedemptionId REDEMPTION = RedemptionId.named("till");
    private static final Basket BASKET = new Basket(List.of(new Basket.Line(null, 1, yuan(9_000))));

    private final SenderOfTest sender = new SenderOfTest();
    private final RedemptionCommands door = new RedemptionCommandDoor(sender, sender.log(), 3);

    private static Request by(Caller caller) {
        return Request.of(caller, NOW);
    }

    private void redeemedTogetherInNorth() {
        for (List<CouponId> pair : List.of(List.of(coupon(1), coupon(2)), List.of(coupon(2), coupon(1)))) {
            sender.recorded(
                    pair.getFirst().value(),
                    new CouponRedeemed(
                            pair.getFirst(),
                            TEN_OFF,
                            SPRING,
                            ANNA,
                            NORTH,
                            REDEMPTION,
                            List.of(pair.getLast()),
                            true,
                            yuan(9_000),
                            yuan(1_000),
                            List.of(),
                            null,
                            true));
        }
    }

    @Test
    @Tag("P6")
    void aManagerRedeemsInHerOwnStoreWhateverTheRequestSays() {
        Request request = new Request(MANAGER_OF_NORTH, "c", SOUTH, null, NOW);
        door.redeem(request, CouponsOnBasket.one(coupon(1), null), null);
        assertThat(sender.sent())
                .containsExactly(new RedeemCoupons(
                        RedemptionId.named("c"), List.of(coupon(1)), NORTH, null, new Together(3, false), false));
    }

    @Test
    void nobodyRedeemsWithoutAStore() {
        assertThatThrownBy(() -> door.redeem(by(HEADQUARTERS), CouponsOnBasket.one(coupon(1), null), null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("P9")
    void aBasketIsHeldForAsLongAsTheTillAsks() {
        Request request = by(MANAGER_OF_NORTH);
        door.reserve(request, CouponsOnBasket.one(coupon(1), BASKET), Duration.ofMinutes(10));
        assertThat(sender.sent())
                .containsExactly(new ReserveCoupons(
                        RedemptionId.named(request.commandId()),
                        List.of(coupon(1)),
                        NORTH,
                        BASKET,
                        new Together(3, false),
                        NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void nothingIsHeldWithoutABasket() {
        assertThat(door.reserve(by(MANAGER_OF_NORTH), CouponsOnBasket.one(coupon(1), null), Duration.ofMinutes(10)))
                .isEqualTo(Outcome.refused(Refusal.of(CouponRefusal.BASKET_NEEDED)));
        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void noBasketIsHeldForDays() {
        assertThatThrownBy(() ->
                        door.reserve(by(MANAGER_OF_NORTH), CouponsOnBasket.one(coupon(1), BASKET), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("P10")
    void aRedemptionIsFoundWithAllItsCouponsByAnyOfThem() {
        redeemedTogetherInNorth();
        door.rollBack(by(MANAGER_OF_NORTH), new RedemptionRef(coupon(2), null), "mistake");
        List<ReturnedLine> lines = List.of(new ReturnedLine(0, 1));
        door.takeBack(by(MANAGER_OF_NORTH), new RedemptionRef(coupon(1), REDEMPTION), lines);
        assertThat(sender.sent())
                .containsExactly(
                        new RollBackRedemption(REDEMPTION, List.of(coupon(2), coupon(1)), "mistake"),
                        new ReturnGoods(REDEMPTION, List.of(coupon(1), coupon(2)), lines));
    }

    @Test
    void aManagerUndoesOnlyRedemptionsOfHerOwnStore() {
        redeemedTogetherInNorth();
        RedemptionRef ref = new RedemptionRef(coupon(1), REDEMPTION);
        assertThatThrownBy(() -> door.rollBack(by(MANAGER_OF_SOUTH), ref, "mistake"))
                .isInstanceOf(NotAllowed.class);
        assertThat(sender.sent()).isEmpty();
        assertThat(door.rollBack(by(MANAGER_OF_NORTH), ref, "mistake")).isEqualTo(Outcome.done());
        assertThat(door.rollBack(by(HEADQUARTERS), ref, "mistake")).isEqualTo(Outcome.done());
    }

    /** Held with another one, and redeemed without it: what is left of the reservation is found all the same. */
    @Test
    @Tag("P9")
    void aReservationIsFoundWholeAfterAPartOfItWasRedeemed() {
        sender.recorded(
                coupon(1).value(),
                new CouponReserved(
                        coupon(1), SPRING, ANNA, NORTH, REDEMPTION, List.of(coupon(2)), null, List.of(), NOW));
        sender.recorded(coupon(1).value(), redeemedAlone(coupon(1), REDEMPTION, NORTH));
        door.release(by(MANAGER_OF_NORTH), new RedemptionRef(coupon(1), REDEMPTION));
        assertThat(sender.sent()).containsExactly(new ReleaseCoupons(REDEMPTION, List.of(coupon(1), coupon(2))));
    }

    @Test
    @Tag("P10")
    void theNewestIsTheNewestThatStands() {
        RedemptionId second = RedemptionId.named("second");
        sender.recorded(coupon(1).value(), redeemedAlone(coupon(1), REDEMPTION, NORTH));
        sender.recorded(coupon(1).value(), redeemedAlone(coupon(1), second, NORTH));
        sender.recorded(
                coupon(1).value(),
                new RedemptionRolledBack(
                        coupon(1), TEN_OFF, SPRING, ANNA, NORTH, second, true, null, null, null, "mistake"));
        door.rollBack(by(MANAGER_OF_NORTH), new RedemptionRef(coupon(1), null), "mistake");
        assertThat(sender.sent()).containsExactly(new RollBackRedemption(REDEMPTION, List.of(coupon(1)), "mistake"));
    }

    @Test
    void whatWasRedeemedNobodyKnowsWhereIsUndoneByHeadquartersOnly() {
        sender.recorded(coupon(1).value(), redeemedAlone(coupon(1), REDEMPTION, null));
        RedemptionRef ref = new RedemptionRef(coupon(1), REDEMPTION);
        assertThatThrownBy(() -> door.rollBack(by(MANAGER_OF_NORTH), ref, "mistake"))
                .isInstanceOf(NotAllowed.class);
        assertThat(door.rollBack(by(HEADQUARTERS), ref, "mistake")).isEqualTo(Outcome.done());
    }

    private static CouponRedeemed redeemedAlone(CouponId coupon, RedemptionId redemption, @Nullable StoreId store) {
        return new CouponRedeemed(
                coupon,
                TEN_OFF,
                SPRING,
                ANNA,
                store,
                redemption,
                List.of(),
                true,
                yuan(9_000),
                yuan(1_000),
                List.of(),
                null,
                false);
    }

    @Test
    void whatTheLogDoesNotKnowIsLeftToTheCouponToRefuse() {
        RedemptionId unknown = RedemptionId.named("never happened");
        door.rollBack(by(MANAGER_OF_NORTH), new RedemptionRef(coupon(1), unknown), "mistake");
        assertThat(sender.sent()).containsExactly(new RollBackRedemption(unknown, List.of(coupon(1)), "mistake"));
    }
}
