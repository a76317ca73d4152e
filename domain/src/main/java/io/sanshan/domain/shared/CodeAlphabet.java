package io.sanshan.domain.shared;

import java.util.Locale;

/**
 * What codes are written with that people read aloud, copy and type: digits and capital letters without look-alikes (no I, L, O, U). The
 * 32 characters are the elements of a finite field, which gives codes a check character.
 */
public final class CodeAlphabet {

    public static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** x^5 + x^2 + 1, which has no factors: multiplying by x runs through all elements but 0. */
    private static final int MODULUS = 0b100101;

    private static final int SIZE = CHARACTERS.length();

    private CodeAlphabet() {}

    /** What a person typed or a scanner read as it is compared: spaces, dashes, small letters and look-alikes are forgiven. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether the text is so long and of nothing else. */
    public static boolean isCode(String text, int length) {
        return text.length() == length && text.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
    }

    /**
     * The last character of a code, by which a slip of the pen is told from a code. A code's characters, each times a power of one
     * element that falls with its place, add up to nothing: one wrong character, or two neighbours that changed places, always leave
     * something.
     */
    public static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = timesX(sum) ^ element(body.charAt(i));
        }
        // The last place has the power 0, so the check itself is what the others leave.
        return CHARACTERS.charAt(timesX(sum));
    }

    /** Whether the last character is the check of those before it. */
    public static boolean checks(String code) {
        int last = code.length() - 1;
        return last > 0 && isCode(code, code.length()) && check(code.substring(0, last)) == code.charAt(last);
    }

    /** In groups of four, as people read it. */
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int element(char character) {
        int element = CHARACTERS.indexOf(character);
        if (element < 0) {
            throw new IllegalArgumentException("no character of the alphabet");
        }
        return element;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted >= SIZE ? shifted ^ MODULUS : shifted;
    }
}
