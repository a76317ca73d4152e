package io.sanshan.application.coupon;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds which code it is, and brings its coupon into the member's wallet by the way on which all coupons come there. */
@Component
class CodeUseCommandDoor implements CodeUseCommands {

    private final CodeFinder codes;
    private final CouponIssuingDoor issuing;
    private final int mostOnABasket;

    CodeUseCommandDoor(CodeFinder codes, CouponIssuingDoor issuing, @Value(CouponsOnBasket.MOST) int mostOnABasket) {
        this.codes = codes;
        this.issuing = issuing;
        this.mostOnABasket = mostOnABasket;
    }

    @Override
    public Outcome takeByCode(Request request, String typed) {
        if (!(request.caller() instanceof Caller.OfMember own)) {
            throw new NotAllowed(request.caller(), "take the coupon of a code for somebody else");
        }
        return codes.find(typed)
                .map(code -> issuing.byCode(request, code.template(), own.member(), code.useOf(own.member()))
                        .outcome())
                .orElseGet(() -> Outcome.refused(Refusal.of(CodeRefusal.CODE_UNKNOWN)));
    }

    @Override
    public Outcome redeem(Request request, CodeAtTill.Closed code, CouponsOnBasket what) {
        StoreId store = store(request);
        RedemptionId redemption = RedemptionCommandDoor.redemption(request, what, store);
        return issuing.redeemByCode(
                        request,
                        code,
                        coupon -> new RedeemCoupons(
                                redemption,
                                coupons(what, code, coupon),
                                store,
                                what.basket(),
                                what.together(mostOnABasket),
                                false))
                .outcome();
    }

    @Override
    public Outcome reserve(Request request, CodeAtTill.Closed code, CouponsOnBasket what, Duration hold) {
        RedemptionCommandDoor.requireShort(hold);
        Basket basket = what.basket();
        if (basket == null) {
            return Outcome.refused(Refusal.of(CouponRefusal.BASKET_NEEDED));
        }
        StoreId store = store(request);
        RedemptionId redemption = RedemptionCommandDoor.redemption(request, what, store);
        return issuing.reserveByCode(
                        request,
                        code,
                        coupon -> new ReserveCoupons(
                                redemption,
                                coupons(what, code, coupon),
                                store,
                                basket,
                                what.together(mostOnABasket),
                                request.occurredAt().plus(hold)))
                .outcome();
    }

    private static List<CouponId> coupons(CouponsOnBasket what, CodeAtTill.Closed code, CouponId opened) {
        return what.coupons().stream()
                .map(coupon -> coupon.equals(code.coupon()) ? opened : coupon)
                .toList();
    }

    private static StoreId store(Request request) {
        StoreId own = request.caller().store();
        if (own == null) {
            throw new NotAllowed(request.caller(), "redeem without a store");
        }
        return own;
    }
}
