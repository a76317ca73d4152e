package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReleaseCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReturnGoods;
import io.sanshan.domain.coupon.RedemptionCommand.RollBackRedemption;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
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
        StoreId store = store(request);
        RedemptionId redemption = reserved == null ? redemption(request, what, store) : reserved;
        if (what.sale() != null && !redemption.sale().equals(what.saleIn(store))) {
            return Outcome.refused(Refusal.of(CouponRefusal.OTHER_SALE));
        }
        return sender.send(
                new RedeemCoupons(
                        redemption,
                        what.coupons(),
                        store,
                        what.basket(),
                        what.together(mostOnABasket),
                        reserved != null),
                request);
    }

    /** The number of what a request does, of its sale where one is named. */
    static RedemptionId redemption(Request request, CouponsOnBasket what, @Nullable StoreId store) {
        return what.saleIn(store)
                .map(sale -> RedemptionId.onSale(sale, request.commandId()))
                .orElseGet(() -> RedemptionId.named(request.commandId()));
    }

    @Override
    public Outcome reserve(Request request, CouponsOnBasket what, Duration hold) {
        requireShort(hold);
        Basket basket = what.basket();
        if (basket == null) {
            return Outcome.refused(Refusal.of(CouponRefusal.BASKET_NEEDED));
        }
        StoreId store = Objects.requireNonNull(store(request), "coupons are held in a store");
        return sender.send(
                new ReserveCoupons(
                        redemption(request, what, store),
                        what.coupons(),
                        store,
                        basket,
                        what.together(mostOnABasket),
                        request.occurredAt().plus(hold)),
                request);
    }

    static void requireShort(Duration hold) {
        if (!hold.isPositive() || hold.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException("a basket is held for " + LONGEST_HOLD + " at most, not for " + hold);
        }
    }

    @Override
    public Outcome release(Request request, RedemptionRef reservation) {
        FoundRedemption concerned = concerned(request, reservation);
        return sender.send(new ReleaseCoupons(concerned.redemption(), concerned.coupons()), request);
    }

    @Override
    public Outcome rollBack(Request request, RedemptionRef redemption, String reason) {
        FoundRedemption concerned = concerned(request, redemption);
        return sender.send(new RollBackRedemption(concerned.redemption(), concerned.coupons(), reason), request);
    }

    @Override
    public Outcome takeBack(Request request, RedemptionRef redemption, List<ReturnedLine> lines) {
        FoundRedemption concerned = concerned(request, redemption);
        return sender.send(new ReturnGoods(concerned.redemption(), concerned.coupons(), lines), request);
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

    private FoundRedemption concerned(Request request, RedemptionRef ref) {
        FoundRedemption found = FoundRedemption.find(log, ref);
        Caller caller = request.caller();
        boolean anywhere = caller.party() == Party.HEADQUARTERS;
        if (!anywhere && caller.store() == null) {
            throw new NotAllowed(caller, "change a redemption without a store");
        }
        if (!anywhere && found.inLog() && !Objects.equals(found.store(), caller.store())) {
            throw new NotAllowed(caller, "change a redemption of another store");
        }
        return found;
    }
}
