package io.sanshan.domain.coupon;

import java.util.Locale;

/**
 * What a member shows at the till: 16 characters of an alphabet without look-alikes (no I, L, O, U), 80 random bits, so that
 * nobody guesses one.
 */
public record CouponCode(String value) {

    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public static final int LENGTH = 16;

    private static final int ENDING = 4;

    public CouponCode {
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("a coupon code has " + LENGTH + " characters of its alphabet");
        }
    }

    /** Reads what a person typed or a scanner read: spaces, dashes, small letters and look-alikes are forgiven. */
    public static java.util.Optional<CouponCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? java.util.Optional.of(new CouponCode(plain))
                : java.util.Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
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
