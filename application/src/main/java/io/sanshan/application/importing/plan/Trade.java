package io.sanshan.application.importing.plan;

import java.util.regex.Pattern;

/** The data writes its names in capitals, as tills do; people read them more easily otherwise. */
final class Trade {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Trade() {}

    /** {@code FRUIT - SHELF STABLE} reads as {@code Fruit - Shelf Stable}. */
    static String readable(String capitals) {
        return WORD.matcher(capitals)
                .replaceAll(word ->
                        word.group().charAt(0) + word.group().substring(1).toLowerCase(java.util.Locale.ROOT));
    }
}
