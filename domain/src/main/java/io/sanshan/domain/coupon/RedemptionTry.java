package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a redemption before it is decided.
 *
 * @param redemption null where somebody asks before there is one
 * @param store null where nobody knows it
 * @param basket null where nobody knows it
 * @param best whether those of the coupons are to be taken that take most off together
 * @param late whether it happened without a line and is told afterwards: what became of a coupon since by time alone does not count
 */
public record RedemptionTry(
        @Nullable RedemptionId redemption,
        @Nullable StoreId store,
        @Nullable Basket basket,
        Together together,
        boolean best,
        Instant at,
        Actor actor,
        boolean late) {

    public RedemptionTry(
            @Nullable RedemptionId redemption,
            @Nullable StoreId store,
            @Nullable Basket basket,
            Together together,
            boolean best,
            Instant at,
            Actor actor) {
        this(redemption, store, basket, together, best, at, actor, false);
    }

    static RedemptionTry of(
            RedemptionId redemption,
            @Nullable StoreId store,
            @Nullable Basket basket,
            Together together,
            Occasion occasion) {
        return new RedemptionTry(redemption, store, basket, together, false, occasion.occurredAt(), occasion.actor());
    }

    RedemptionTry toldAfterwards() {
        return new RedemptionTry(redemption, store, basket, together, best, at, actor, true);
    }

    /** No less than what all coupons take off together: goods that come back lessen no delivery. Null where nobody can know it. */
    @Nullable
    Money most() {
        if (basket == null || basket.currencies().size() != 1) {
            return null;
        }
        Stream<Money> bought = basket.lines().stream().map(Basket.Line::value).filter(value -> value.minor() > 0);
        return Stream.concat(bought, Stream.ofNullable(basket.delivery()))
                .reduce(Money::plus)
                .orElse(null);
    }

    /** What of the basket is bought, in its order; goods that come back with it are not. */
    List<BoughtLine> bought() {
        List<BoughtLine> bought = new ArrayList<>();
        List<Basket.Line> lines = basket == null ? List.of() : basket.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).value().isNegative()) {
                bought.add(new BoughtLine(i, lines.get(i).quantity()));
            }
        }
        return bought;
    }

    /** The time that a clock in the store showed. */
    @Nullable
    ZonedDateTime there(Instant moment, TermsBook book) {
        return store == null ? null : book.zone(store).map(moment::atZone).orElse(null);
    }
}
