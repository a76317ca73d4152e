package io.sanshan.domain.coupon;

import static java.util.Objects.requireNonNull;

import io.sanshan.domain.coupon.pricing.GoodsFilter;
import io.sanshan.domain.coupon.pricing.Off;
import io.sanshan.domain.coupon.pricing.Offer;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What coupons offer on a basket, with all goods looked up. */
final class Offers {

    private Offers() {}

    static Offer of(CouponStanding coupon, CouponTerms terms, TermsBook book) {
        return new Offer(
                coupon.coupon().value(),
                off(terms.discount(), left(coupon, terms)),
                goods(terms.goods(), book),
                terms.goods().pick(),
                terms.minimum(),
                terms.combining().stacking(),
                terms.combining().order());
    }

    /** What is left of a stored value; null where it has none. */
    static @Nullable Money left(CouponStanding coupon, CouponTerms terms) {
        return coupon.left() == null ? terms.storedValue() : coupon.left();
    }

    private static Off off(Discount discount, @Nullable Money left) {
        return switch (discount) {
            case Discount.AmountOff(Money amount) -> new Off.Amount(amount);
            case Discount.PercentOff(int basisPoints, Money cap) -> new Off.Percent(basisPoints, cap);
            case Discount.FreePieces _ -> new Off.Free();
            case Discount.FreeDelivery(Money cap) -> new Off.Delivery(cap);
            case Discount.StoredValue _ -> new Off.Stored(requireNonNull(left));
        };
    }

    private static GoodsFilter goods(GoodsTerms goods, TermsBook book) {
        GoodsScope any = goods.any();
        return new GoodsFilter(
                any == null ? null : book.goods(any), those(goods.none(), book), those(goods.together(), book));
    }

    private static Set<GoodsId> those(@Nullable GoodsScope scope, TermsBook book) {
        return scope == null ? Set.of() : book.goods(scope);
    }
}
