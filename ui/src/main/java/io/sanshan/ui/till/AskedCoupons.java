package io.sanshan.ui.till;

import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.goods.TillGoodsQueries;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.till.RedemptionBodies.BasketBody;
import io.sanshan.ui.till.RedemptionBodies.LineBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a till names by codes and numbers: the coupons in one look, the goods of a basket in another. */
@Component
class AskedCoupons {

    private final TillCouponQueries coupons;
    private final TillGoodsQueries goods;
    private final TillLimits limits;
    private final UnknownCodes unknown;

    AskedCoupons(TillCouponQueries coupons, TillGoodsQueries goods, TillLimits limits, UnknownCodes unknown) {
        this.coupons = coupons;
        this.goods = goods;
        this.limits = limits;
        this.unknown = unknown;
    }

    /** For a question, which changes nothing and has no request of its own. */
    Map<String, CouponId> byCode(TillLogin till, List<String> codes) {
        return byCode(unknown.request(till), codes);
    }

    /** By codes as they were typed; each names a coupon, since half of what was asked for is not what was asked for. */
    Map<String, CouponId> byCode(Request request, List<String> codes) {
        return limits.lookupOf(Objects.requireNonNull(request.caller().store()), () -> {
                    Map<String, CouponId> found = coupons.found(request.caller(), codes);
                    if (found.keySet().containsAll(codes)) {
                        return Optional.of(found);
                    }
                    unknown.tried(
                            request,
                            codes.stream()
                                    .filter(code -> !found.containsKey(code))
                                    .toList());
                    return Optional.<Map<String, CouponId>>empty();
                })
                .orElseThrow(() -> TillProblem.inField(TillCode.COUPON_UNKNOWN, "coupons"));
    }

    CouponsOnBasket on(
            TillLogin till,
            Map<String, CouponId> found,
            List<String> codes,
            @Nullable BasketBody basket,
            @Nullable Boolean allOrNone,
            @Nullable String sale) {
        return new CouponsOnBasket(
                codes.stream()
                        .map(code -> Objects.requireNonNull(found.get(code)))
                        .distinct()
                        .toList(),
                basket == null ? null : basket(till, basket),
                Boolean.TRUE.equals(allOrNone),
                sale);
    }

    private Basket basket(TillLogin till, BasketBody body) {
        return baskets(till, List.of(body)).getFirst();
    }

    /** The goods of all of them in one look. */
    List<Basket> baskets(TillLogin till, List<BasketBody> bodies) {
        List<String> numbers = bodies.stream()
                .flatMap(body -> body.lines().stream())
                .map(LineBody::goods)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, GoodsId> known = goods.byNumbers(till.caller(), numbers);
        return bodies.stream().map(body -> basket(body, known)).toList();
    }

    private static Basket basket(BasketBody body, Map<String, GoodsId> known) {
        return new Basket(
                body.lines().stream()
                        .map(line -> new Basket.Line(
                                // Of goods that the brand does not list no coupon speaks, as of goods that nobody
                                // named.
                                line.goods() == null ? null : known.get(line.goods()),
                                line.quantity(),
                                new Money(line.amount(), body.currency())))
                        .toList(),
                body.delivery() == null ? null : new Money(body.delivery(), body.currency()));
    }
}
