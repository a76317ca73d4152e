package io.sanshan.domain.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * On which day and at which hour coupons for birthdays are given. The log tells when a coupon was issued and to whom; so that it tells no
 * birthday, each member gets hers on a day of her own in the week before.
 */
public final class Birthdays {

    /** By the clocks of the installation's zone. */
    public static final LocalTime HOUR = LocalTime.of(9, 0);

    /** As many days before the birthday at most. */
    public static final int DAYS_BEFORE = 7;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay LAST_OF_FEBRUARY = MonthDay.of(2, 28);

    /** Any year that has all days. */
    private static final int LEAP_YEAR = 2000;

    private Birthdays() {}

    /**
     * The day of the year on which a member gets her coupons.
     *
     * @param told when the birthday was told; where her own day is over then and the birthday is not, it is the day after
     * @param before the days before the birthday that were drawn for her
     */
    public static MonthDay givenOn(MonthDay birthday, int before, LocalDate told) {
        if (before < 0 || before > DAYS_BEFORE) {
            throw new IllegalArgumentException("coupons come in the week before a birthday");
        }
        LocalDate tomorrow = told.plusDays(1);
        LocalDate given = next(birthday, tomorrow).minusDays(before);
        return given.isBefore(tomorrow)
                ? MonthDay.from(tomorrow)
                : MonthDay.from(birthday.atYear(LEAP_YEAR).minusDays(before));
    }

    /** The first birthday from the day on; who was born on 29 February keeps it on 28 February in years that have no other. */
    public static LocalDate next(MonthDay birthday, LocalDate day) {
        LocalDate thisYear = birthday.atYear(day.getYear());
        return thisYear.isBefore(day) ? birthday.atYear(day.getYear() + 1) : thisYear;
    }

    /** Whether the birthday is on the day, or in the week after it. */
    public static boolean isNear(MonthDay birthday, LocalDate day) {
        return !next(birthday, day).isAfter(day.plusDays(DAYS_BEFORE));
    }

    /** The days of the year that are looked at on the day. */
    public static List<MonthDay> lookedAt(LocalDate day) {
        MonthDay own = MonthDay.from(day);
        return own.equals(LAST_OF_FEBRUARY) && !Year.isLeap(day.getYear()) ? List.of(own, LEAP_DAY) : List.of(own);
    }

    /** Those of the day and of the week before it: what is looked at on a campaign's first day. */
    public static List<MonthDay> lookedAtFirst(LocalDate day) {
        return Stream.iterate(day.minusDays(DAYS_BEFORE), one -> !one.isAfter(day), one -> one.plusDays(1))
                .flatMap(one -> lookedAt(one).stream())
                .toList();
    }

    /** The moment of the day from which on it is looked at. */
    public static Instant momentOf(LocalDate day, ZoneId zone) {
        return day.atTime(HOUR).atZone(zone).toInstant();
    }
}
