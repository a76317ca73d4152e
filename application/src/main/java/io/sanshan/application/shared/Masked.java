package io.sanshan.application.shared;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is left of personal data for eyes that have no right to it: enough to say "yes, that one" to a person at the desk. */
public final class Masked {

    private static final String HIDDEN = "•••";
    private static final int SHOWN_OF_PHONE = 2;

    private Masked() {}

    /** The first character of each word. */
    public static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN)
                .collect(Collectors.joining(" "));
    }

    /** Whether this is what was left of something. */
    public static boolean is(String text) {
        return text.contains(HIDDEN);
    }

    /** The last two digits. */
    public static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : HIDDEN + phone.substring(Math.max(0, phone.length() - SHOWN_OF_PHONE));
    }
}
