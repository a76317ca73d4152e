package io.sanshan.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dates, numbers and money as the person at the screen writes them, in the time zone that the screen counts in: the store's for
 * who works in one, else the browser's.
 */
public record Formats(Locale locale, ZoneId zone) {

    private static final int MOST_DECIMALS = 1;

    /** The formats of the screen that is being served. */
    public static Formats here() {
        UI ui = UI.getCurrent();
        return new Formats(ui == null ? Locale.US : ui.getLocale(), zoneHere(ui));
    }

    /** Sets the zone for all screens of this session: the store's for who works in one. */
    public static void keepZone(ZoneId zone) {
        VaadinSession.getCurrent().setAttribute(ZoneId.class, zone);
    }

    private static ZoneId zoneHere(@Nullable UI ui) {
        VaadinSession session = VaadinSession.getCurrent();
        ZoneId kept = session == null ? null : session.getAttribute(ZoneId.class);
        return kept != null ? kept : ofBrowser(ui).orElseGet(ZoneId::systemDefault);
    }

    private static Optional<ZoneId> ofBrowser(@Nullable UI ui) {
        String told =
                ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        // A browser may know zones that this machine does not.
        return told != null && ZoneId.getAvailableZoneIds().contains(told)
                ? Optional.of(ZoneId.of(told))
                : Optional.empty();
    }

    /** The same formats in another zone, such as that of the store in which something happened. */
    public Formats in(@Nullable ZoneId other) {
        return other == null ? this : new Formats(locale, other);
    }

    /** A zone as people call it, such as Eastern Time. */
    public String zone(ZoneId named) {
        ZoneId known = named.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : named;
        return known.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Such as $12.50. */
    public String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(money.minor(), decimals));
    }

    /** Amounts of several currencies, or a dash for none. */
    public String monies(List<Money> amounts) {
        return amounts.isEmpty() ? "–" : amounts.stream().map(this::money).collect(Collectors.joining(" + "));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share from 0 to 1 as a percentage. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(share);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Such as 10:30 AM. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** Days of the week, three and more in a row by their first and last one: Mon–Wed, Fri. */
    public String days(List<DayOfWeek> days) {
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)) {
                last++;
            }
            if (last - first < 2) {
                last = first;
            }
            String part = day(days.get(first));
            parts.add(last == first ? part : part + '–' + day(days.get(last)));
            first = last + 1;
        }
        return list(parts);
    }

    /** Several names or days, one after the other. */
    public String list(List<String> parts) {
        return String.join(isChinese() ? "、" : ", ", parts);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** A day that is kept as a text, such as a birthday; what is no day stays as it is. */
    public @Nullable String dayOfText(@Nullable String text) {
        try {
            return text == null ? null : day(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return text;
        }
    }

    /** Day and month only. */
    private String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(isChinese() ? "M/d" : "MMM d")
                .withLocale(locale)
                .format(day);
    }

    /** A day with its weekday, which tells a shop more than the number. */
    public String weekday(LocalDate day) {
        return Skeletons.of("yMMMEd", locale).format(day);
    }

    /** Days for an axis: without the year where it is one year, else by months. */
    public List<String> axis(List<LocalDate> days) {
        boolean oneYear =
                days.isEmpty() || days.getFirst().getYear() == days.getLast().getYear();
        DateTimeFormatter month = Skeletons.of("yMMM", locale);
        return days.stream()
                .map(day -> oneYear ? shortDay(day) : month.format(day))
                .toList();
    }

    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** Date and time to the minute, in the zone of the screen. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** Date and time to the second, where several things happen within a minute. */
    public String exactMoment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** Date and time in another zone, which is named where its clock shows another time than the screen's. */
    public String moment(Instant moment, @Nullable ZoneId other) {
        if (other == null
                || other.getRules().getOffset(moment).equals(zone.getRules().getOffset(moment))) {
            return moment(moment);
        }
        String name = DateTimeFormatter.ofPattern("z", locale).format(moment.atZone(other));
        return in(other).moment(moment) + ' ' + name;
    }

    /** Until when, as people say it: an end at midnight is the end of the day before. */
    public String lastMoment(Instant end) {
        ZonedDateTime there = end.atZone(zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(there.toLocalDate().minusDays(1))
                : moment(end);
    }

    /** The moment, or a dash where there is none. */
    public String momentOrDash(@Nullable Instant moment) {
        return moment == null ? "–" : moment(moment);
    }
}
