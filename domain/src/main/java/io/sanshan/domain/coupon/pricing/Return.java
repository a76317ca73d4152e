package io.sanshan.domain.coupon.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a return gives back of a line's share of a discount. It is counted by what has come back in all, so that whoever returns a
 * line piece by piece ends where whoever returns it at once does.
 */
public final class Return {

    private Return() {}

    /**
     * @param share what was taken off the whole line, in minor units
     * @param quantity pieces of the line
     * @param before pieces that came back before
     * @param now pieces that come back now
     */
    public static long of(long share, int quantity, int before, int now) {
        if (quantity < 1 || before < 0 || now < 0 || before + now > quantity) {
            throw new IllegalArgumentException("no more comes back than was bought");
        }
        return upTo(share, quantity, before + now) - upTo(share, quantity, before);
    }

    private static long upTo(long share, int quantity, int pieces) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(pieces))
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
