package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.CodeAlphabet;
import java.util.Optional;

/**
 * A code of a batch as it is compared: capital letters and digits, where O is 0 and I and L are 1. It is never as long as a coupon's own
 * code, so that nothing that is typed could be either.
 */
public record BatchCode(String value) {

    public static final int SHORTEST = 4;
    public static final int LONGEST = 32;

    private static final String ALPHABET = CodeAlphabet.CHARACTERS + 'U';

    public BatchCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a code of a batch has " + SHORTEST + " to " + LONGEST
                    + " characters of its alphabet, and not " + CouponCode.LENGTH);
        }
    }

    /** Reads what a person typed, a reader read or a file lists: spaces, dashes, small letters and look-alikes are forgiven. */
    public static Optional<BatchCode> read(String typed) {
        String plain = CodeAlphabet.plain(typed);
        return isOne(plain) ? Optional.of(new BatchCode(plain)) : Optional.empty();
    }

    private static boolean isOne(String value) {
        return value.length() >= SHORTEST
                && value.length() <= LONGEST
                && value.length() != CouponCode.LENGTH
                && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
