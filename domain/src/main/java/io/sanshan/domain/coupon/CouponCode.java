package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.CodeAlphabet;
import java.util.Optional;

/** What a member shows at the till: 16 characters, 80 random bits, so that nobody guesses one. */
public record CouponCode(String value) {

    public static final int LENGTH = 16;

    private static final int ENDING = 4;

    public CouponCode {
        if (!CodeAlphabet.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("a coupon code has " + LENGTH + " characters of its alphabet");
        }
    }

    /** Reads what a person typed or a scanner read. */
    public static Optional<CouponCode> read(String typed) {
        String plain = CodeAlphabet.plain(typed);
        return CodeAlphabet.isCode(plain, LENGTH) ? Optional.of(new CouponCode(plain)) : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return CodeAlphabet.grouped(value);
    }

    /** Its last group: enough to tell codes apart, and far too little to redeem with. */
    public String ending() {
        return value.substring(LENGTH - ENDING);
    }

    @Override
    public String toString() {
        return value;
    }
}
