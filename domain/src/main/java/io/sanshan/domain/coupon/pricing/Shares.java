package io.sanshan.domain.coupon.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount by weights in whole minor units: each part is rounded down, and what is left goes, one unit each, to the parts
 * that lost most by it. The parts always sum up to the amount, and none is above its weight when the amount is not above theirs.
 */
final class Shares {

    private Shares() {}

    /** @param weights none below zero; the amount is zero when all of them are */
    static long[] of(long amount, long[] weights) {
        BigInteger whole =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        if (whole.signum() == 0) {
            return parts;
        }
        BigInteger[] lost = new BigInteger[weights.length];
        long left = amount;
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < weights.length; place++) {
            BigInteger[] exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[place]))
                    .divideAndRemainder(whole);
            parts[place] = exact[0].longValueExact();
            lost[place] = exact[1];
            left -= parts[place];
            places.add(place);
        }
        places.sort(
                Comparator.comparing((Integer place) -> lost[place]).reversed().thenComparing(place -> place));
        for (int next = 0; next < left; next++) {
            parts[places.get(next)]++;
        }
        return parts;
    }
}
