package io.sanshan.ui.kit;

import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words for a refusal: the text under {@code refusal.<code>}, with its raw arguments written as a person reads them. An
 * instant becomes a date and time, a whole number before a currency becomes money and takes both places, other numbers get their
 * separators; days of the week and times of the day are written as such.
 */
public final class RefusalText {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DAYS = Pattern.compile("[A-Z]+DAY( [A-Z]+DAY)*");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private RefusalText() {}

    /** In the language of the current screen. */
    public static String of(Refusal refusal) {
        return of(refusal, Formats.here(), TextSource.OF_SCREEN);
    }

    /** For pages that are not made of components. */
    public static String of(Refusal refusal, Formats formats, TextSource texts) {
        return texts.say(key(refusal.code()), formats.locale(), readable(refusal.arguments(), formats));
    }

    /** The key of a code's text. */
    public static String key(String code) {
        return "refusal." + code;
    }

    static Object[] readable(List<String> raw, Formats formats) {
        List<Object> readable = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String argument = raw.get(i);
            Instant moment = instant(argument);
            if (moment != null) {
                readable.add(formats.moment(moment));
            } else if (DAYS.matcher(argument).matches()) {
                readable.add(formats.days(
                        Stream.of(argument.split(" ")).map(DayOfWeek::valueOf).toList()));
            } else if (TIME.matcher(argument).matches()) {
                readable.add(formats.time(LocalTime.parse(argument)));
            } else if (!WHOLE.matcher(argument).matches()) {
                readable.add(argument);
            } else if (i + 1 < raw.size() && CURRENCY.matcher(raw.get(i + 1)).matches()) {
                readable.add(formats.money(new Money(Long.parseLong(argument), raw.get(i + 1))));
                i++;
            } else {
                readable.add(formats.number(Long.parseLong(argument)));
            }
        }
        return readable.toArray();
    }

    private static @Nullable Instant instant(String argument) {
        if (argument.indexOf('T') != 10) {
            return null;
        }
        try {
            return Instant.parse(argument);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
