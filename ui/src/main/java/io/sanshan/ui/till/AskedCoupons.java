package io.sanshan.ui.till;

import io.sanshan.application.coupon.CodeAtTill;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.TillCodeQueries;
import io.sanshan.application.coupon.TillCouponQueries;
import io.sanshan.application.goods.TillGoodsQueries;
import io.sanshan.application.member.MemberAtTill;
import io.sanshan.application.member.TillMemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.till.RedemptionBodies.BasketBody;
import io.sanshan.ui.till.RedemptionBodies.LineBody;
import java.util.HashMap;
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
    private final TillCodeQueries batches;
    private final TillMemberQueries members;
    private final TillGoodsQueries goods;
    private final TillLimits limits;
    private final UnknownCodes unknown;

    AskedCoupons(
            TillCouponQueries coupons,
            TillCodeQueries batches,
            TillMemberQueries members,
            TillGoodsQueries goods,
            TillLimits limits,
            UnknownCodes unknown) {
        this.coupons = coupons;
        this.batches = batches;
        this.members = members;
        this.goods = goods;
        this.limits = limits;
        this.unknown = unknown;
    }

    /**
     * What the codes of a request name.
     *
     * @param coupons by codes as they were typed
     * @param opens the code of a batch whose coupon the request would open, which stands for it among the coupons; null where there is
     *     none
     */
    record Found(Map<String, CouponId> coupons, CodeAtTill.@Nullable Closed opens) {

        /** The coupons after the code has opened one: which piece of its template that is shows then. */
        Found with(CouponId opened) {
            Map<String, CouponId> now = new HashMap<>(coupons);
            now.replaceAll((_, coupon) -> opens != null && coupon.equals(opens.coupon()) ? opened : coupon);
            return new Found(now, null);
        }
    }

    /** For a question, which changes nothing and has no request of its own. */
    Found byCode(TillLogin till, List<String> codes, @Nullable String member, boolean reserved) {
        return byCode(unknown.request(till), codes, member, reserved);
    }

    /**
     * By codes as they were typed; each names a coupon, since half of what was asked for is not what was asked for.
     *
     * @param member for whom a code of a batch opens its coupon
     * @param reserved whether the coupons are held already
     */
    Found byCode(Request request, List<String> codes, @Nullable String member, boolean reserved) {
        Map<String, CouponId> found = limits.lookupOf(store(request), () -> coupons(request, codes))
                .orElseThrow(() -> TillProblem.inField(TillCode.COUPON_UNKNOWN, "coupons"));
        List<String> ofBatches =
                codes.stream().filter(code -> !found.containsKey(code)).toList();
        return ofBatches.isEmpty()
                ? new Found(found, null)
                : opening(request.caller(), found, ofBatches, member(request, member), reserved);
    }

    private static StoreId store(Request request) {
        return Objects.requireNonNull(request.caller().store());
    }

    /** Those that there are; a code of a batch is known, though its coupon may have to be opened. */
    private Optional<Map<String, CouponId>> coupons(Request request, List<String> codes) {
        Map<String, CouponId> found = coupons.found(request.caller(), codes);
        List<String> none = codes.stream()
                .filter(code -> !found.containsKey(code) && !batches.has(request.caller(), code))
                .toList();
        if (none.isEmpty()) {
            return Optional.of(found);
        }
        unknown.tried(request, none);
        return Optional.empty();
    }

    private MemberId member(Request request, @Nullable String member) {
        if (member == null) {
            throw TillProblem.inField(TillCode.MEMBER_NEEDED, "member");
        }
        return limits.lookupOf(store(request), () -> members.byCode(request.caller(), member))
                .map(MemberAtTill::member)
                .orElseThrow(() -> TillProblem.inField(TillCode.MEMBER_UNKNOWN, "member"));
    }

    private Found opening(
            Caller caller, Map<String, CouponId> found, List<String> ofBatches, MemberId member, boolean reserved) {
        Map<String, CouponId> all = new HashMap<>(found);
        CodeAtTill.Closed opens = null;
        for (String typed : ofBatches) {
            switch (batches.ofMember(caller, typed, member).orElseThrow()) {
                case CodeAtTill.Opened(CouponId coupon) -> all.put(typed, coupon);
                case CodeAtTill.Closed closed -> {
                    if (reserved || opens != null && !opens.use().equals(closed.use())) {
                        throw TillProblem.inField(TillCode.ONE_CODE_AT_A_TIME, "coupons");
                    }
                    // The same code typed twice is one: it stands for one piece.
                    opens = opens == null ? closed : opens;
                    all.put(typed, opens.coupon());
                }
            }
        }
        return new Found(all, opens);
    }

    /** What the code of a request opened. */
    Found opened(Request request, Found before, CodeAtTill.Closed code) {
        String typed = before.coupons.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code.coupon()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return batches.ofMember(request.caller(), typed, code.member())
                .map(now -> switch (now) {
                    case CodeAtTill.Opened(CouponId coupon) -> before.with(coupon);
                    case CodeAtTill.Closed _ ->
                        throw new IllegalStateException("a code that opened its coupon is closed");
                })
                .orElseThrow();
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
