package io.sanshan.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates, numbers and money as the person at the screen writes them, in the time zone that the screen counts in. */
public record Formats(Locale locale, ZoneId zone) {

    private static final int MOST_DECIMALS = 1;

    /** The formats of the screen that is being served. */
    public static Formats here() {
        UI ui = UI.getCurrent();
        return new Formats(ui == null ? Locale.US : ui.getLocale(), zoneHere());
    }

    /** Sets the zone for all screens of this session: the store's for who works in one. */
    public static void keepZone(ZoneId zone) {
        VaadinSession.getCurrent().setAttribute(ZoneId.class, zone);
    }

    private static ZoneId zoneHere() {
        VaadinSession session = VaadinSession.getCurrent();
        ZoneId kept = session == null ? null : session.getAttribute(ZoneId.class);
        return kept == null ? ZoneId.systemDefault() : kept;
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

    /** Day and month only, for axes. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "M/d" : "MMM d")
                .withLocale(locale)
                .format(day);
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

    /** The moment, or a dash where there is none. */
    public String momentOrDash(@Nullable Instant moment) {
        return moment == null ? "–" : moment(moment);
    }
}
