package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.ids.GoodsId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The goods of an offer.
 *
 * @param any those it is for; null for all, what the till does not know included
 * @param none those it is never for
 * @param together those that must all be in the basket for it, whether or not it is for them
 */
public record GoodsFilter(@Nullable Set<GoodsId> any, Set<GoodsId> none, Set<GoodsId> together) {

    public static final GoodsFilter ALL = new GoodsFilter(null, Set.of(), Set.of());

    public GoodsFilter {
        any = any == null ? null : Set.copyOf(any);
        none = Set.copyOf(none);
        together = Set.copyOf(together);
    }

    /** Those and no others. */
    public static GoodsFilter of(Set<GoodsId> goods) {
        return new GoodsFilter(goods, Set.of(), Set.of());
    }

    boolean isFor(@Nullable GoodsId goods) {
        if (goods == null) {
            return any == null;
        }
        return (any == null || any.contains(goods)) && !none.contains(goods);
    }
}
