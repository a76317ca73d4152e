package io.sanshan.domain.coupon.pricing;

import java.util.Comparator;

/**
 * What one coupon offers on a basket.
 *
 * @param id tells offers apart
 * @param order the lower goes first; where it is equal, the id decides, so that no till's order of scanning does
 */
public record Offer(String id, Off off, GoodsFilter goods, Pick pick, Minimum minimum, Stacking stacking, int order) {

    static final Comparator<Offer> IN_ORDER =
            Comparator.comparingInt(Offer::order).thenComparing(Offer::id);

    boolean goesWith(Offer other) {
        return stacking == Stacking.ALWAYS
                || other.stacking == Stacking.ALWAYS
                || (stacking == Stacking.COMMON && other.stacking == Stacking.COMMON);
    }

    boolean counts() {
        return stacking != Stacking.ALWAYS;
    }
}
