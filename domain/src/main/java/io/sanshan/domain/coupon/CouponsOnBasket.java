package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The coupons of one basket, each with its own stream.
 *
 * @param asked in the order in which the till names them
 */
record CouponsOnBasket(List<CouponId> asked, Map<CouponId, Aggregate<Coupon>> loaded) {

    /** Always in the order of their ids: callers that lock several streams in one order never wait for each other. */
    static CouponsOnBasket load(Repository<Coupon> coupons, List<CouponId> ids) {
        Map<CouponId, Aggregate<Coupon>> loaded = new LinkedHashMap<>();
        ids.stream()
                .sorted(Comparator.comparing(CouponId::value))
                .forEach(id -> loaded.put(id, coupons.load(id.value())));
        return new CouponsOnBasket(ids, loaded);
    }

    CampaignId campaign(CouponId id) {
        return coupon(id).invoke(coupon -> coupon.standing().campaign());
    }

    /** What of that redemption stands, of each coupon of which it is known. */
    Map<CouponId, Money> discounts(RedemptionId redemption) {
        Map<CouponId, Money> discounts = new LinkedHashMap<>();
        asked.forEach(id -> coupon(id)
                .invoke(coupon -> coupon.discountOf(redemption))
                .ifPresent(discount -> discounts.put(id, discount)));
        return discounts;
    }

    Judgement judge(RedemptionTry redemption, TermsBook book, QuotasOnBasket inStore, BudgetsOnBasket money) {
        return Judgement.of(
                asked.stream().map(id -> coupon(id).invoke(Coupon::standing)).toList(),
                redemption,
                book,
                inStore::standing,
                money::purse);
    }

    boolean any(Predicate<Coupon> condition) {
        return asked.stream().anyMatch(id -> coupon(id).invoke(condition::test));
    }

    void each(Consumer<Coupon> change) {
        asked.forEach(id -> coupon(id).execute(change));
    }

    Aggregate<Coupon> coupon(CouponId id) {
        return Objects.requireNonNull(loaded.get(id));
    }
}
