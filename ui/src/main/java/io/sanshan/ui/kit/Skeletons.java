package io.sanshan.ui.kit;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Formatters by the parts of a date that they tell, in the order and with the words of a locale. Each is made once and under a lock: the
 * JDK fills what it knows of such parts at their first use without one, and a screen that asks meanwhile meets it half filled.
 */
final class Skeletons {

    private static final Map<Skeleton, DateTimeFormatter> MADE = new HashMap<>();

    private Skeletons() {}

    static DateTimeFormatter of(String parts, Locale locale) {
        synchronized (MADE) {
            return MADE.computeIfAbsent(new Skeleton(parts, locale), Skeletons::make);
        }
    }

    private static DateTimeFormatter make(Skeleton skeleton) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                skeleton.parts, IsoChronology.INSTANCE, skeleton.locale);
        return DateTimeFormatter.ofPattern(pattern, skeleton.locale);
    }

    private record Skeleton(String parts, Locale locale) {}
}
