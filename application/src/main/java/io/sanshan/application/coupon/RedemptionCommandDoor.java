package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what is asked of redemptions, after looking in the log which coupons it concerns, and in which store. */
@Component
class RedemptionCommandDoor implements RedemptionCommands {

    private final CommandSender sender;
    private final EventLog log;
    private final int mostOnABasket;

    RedemptionCommandDoor(CommandSender sender, EventLog log, @Value(CouponsOnBasket.MOST) int mostOnABasket) {
        this.sender = sender;
        this.log = log;
        this.mostOnABasket = mostOnABasket;
    }

    @Override
    public Outcome redeem(Request request, CouponsOnBasket what, @Nullable RedemptionId reserved) {
        return sender.send(
                new RedeemCoupons(
                        reserved == null ? RedemptionId.named(request.commandId()) : reserved,
                        what.coupons(),
                        store(request),
                        what.basket(),
                        what.together(mostOnABasket)),
                request);
    }

    @Override
    public Outcome reserve(Request request, CouponsOnBasket what, Duration hold) {
        if (!hold.isPositive() || hold.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("a basket is held for " + LONGEST_HOLD + " at most, not for " + hold);
        }
        Basket basket = Objects.requireNonNull(what.basket(), "coupons are held for a basket");
        StoreId store = Objects.requireNonNull(store(request), "coupons are held in a store");
        return sender.send(
                new ReserveCoupons(
                        RedemptionId.named(request.commandId()),
                        what.coupons(),
                        store,
                        basket,
                        what.together(mostOnABasket),
                        request.occurredAt().plus(hold)),
                request);
    }

    @Override
    public Outcome release(Request request, RedemptionRef reservation) {
        Concerned concerned = concerned(request, reservation);
        return sender.send(new ReleaseCoupons(concerned.redemption, concerned.coupons), request);
    }

    @Override
    public Outcome rollBack(Request request, RedemptionRef redemption, String reason) {
        Concerned concerned = concerned(request, redemption);
        return sender.send(new RollBackRedemption(concerned.redemption, concerned.coupons, reason), request);
    }

    @Override
    public Outcome takeBack(Request request, RedemptionRef redemption, List<ReturnedLine> lines) {
        Concerned concerned = concerned(request, redemption);
        return sender.send(new ReturnGoods(concerned.redemption, concerned.coupons, lines), request);
    }

    /** Where the caller works; of a part of the application, what its request says. */
    private static @Nullable StoreId store(Request request) {
        if (request.caller().party() == Party.SYSTEM) {
            return request.store();
        }
        StoreId own = request.caller().store();
        if (own == null) {
            throw new NotAllowed(request.caller(), "redeem without a store");
        }
        return own;
    }

    /** @param store where it was redeemed or reserved; null where nobody knows, or nothing of it is in the log */
    private record Concerned(
            RedemptionId redemption,
            List<CouponId> coupons,
            @Nullable StoreId store) {}

    private Concerned concerned(Request request, RedemptionRef ref) {
        Concerned found = find(ref);
        Caller caller = request.caller();
        boolean anywhere = caller.party() == Party.HEADQUARTERS || caller.party() == Party.SYSTEM;
        if (!anywhere && caller.store() == null) {
            throw new NotAllowed(caller, "change a redemption without a store");
        }
        if (!anywhere && found.store != null && !found.store.equals(caller.store())) {
            throw new NotAllowed(caller, "change a redemption of another store");
        }
        return found;
    }

    /** Looked for in the log: whose redemption it is must not hang on a read model that lags. */
    private Concerned find(RedemptionRef ref) {
        Concerned found = null;
        for (var event : log.stream(ref.coupon().value(), 0)) {
            Concerned told =
                    switch ((CouponEvent) event.payload()) {
                        case CouponRedeemed redeemed ->
                            told(redeemed.redemption(), ref.coupon(), redeemed.others(), redeemed.store());
                        case CouponReserved reserved ->
                            told(reserved.redemption(), ref.coupon(), reserved.others(), reserved.store());
                        default -> null;
                    };
            if (told != null && (ref.redemption() == null || ref.redemption().equals(told.redemption))) {
                found = told;
            }
        }
        // Nothing of it is in the log: the coupon itself says so.
        RedemptionId asked =
                ref.redemption() == null ? RedemptionId.named(ref.coupon().value()) : ref.redemption();
        return found == null ? new Concerned(asked, List.of(ref.coupon()), null) : found;
    }

    private static Concerned told(
            RedemptionId redemption, CouponId coupon, List<CouponId> others, @Nullable StoreId store) {
        List<CouponId> all = new ArrayList<>(List.of(coupon));
        all.addAll(others);
        return new Concerned(redemption, all, store);
    }
}
