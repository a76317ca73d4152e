package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Pick;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The goods of a coupon.
 *
 * @param any those it is good for; null is all goods, those that the till does not know included
 * @param none those it is never good for
 * @param together those that must all be in the basket, whether or not it is good for them
 * @param pick which pieces of those it is good for
 */
public record GoodsTerms(
        @Nullable GoodsScope any,
        @Nullable GoodsScope none,
        @Nullable GoodsScope together,
        Pick pick) {

    public static final GoodsTerms ALL = new GoodsTerms(null, null, null, new Pick.All());

    /** Those and no others. */
    public static GoodsTerms of(GoodsScope goods) {
        return new GoodsTerms(goods, null, null, new Pick.All());
    }

    /** All sets that they refer to. */
    public Stream<GoodsScope> scopes() {
        return Stream.of(Optional.ofNullable(any), Optional.ofNullable(none), Optional.ofNullable(together))
                .flatMap(Optional::stream);
    }

    /** Whether a basket has to be told by its goods; else its total is enough. */
    public boolean asksForGoods() {
        return !equals(ALL);
    }
}
