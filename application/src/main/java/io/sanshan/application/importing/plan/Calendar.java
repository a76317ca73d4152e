package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/** When things happened that the data does not date: all before its first day. Days are local to the stores. */
public final class Calendar {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int MINUTES_OPEN = 11 * 60;

    private final LocalDate firstDay;

    private Calendar(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    static Calendar of(Journey journey) {
        return new Calendar(Stream.of(
                        journey.campaigns().stream().map(Journey.Campaign::first),
                        journey.redemptions().stream().map(Journey.Redemption::day),
                        journey.sales().stream()
                                .map(sale -> sale.at().atZone(ZONE).toLocalDate()))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH));
    }

    /** Six to thirteen years before the data begins. */
    Instant storeOpened(Dice dice) {
        return before(dice, 2_400, 5_000);
    }

    /** Two to six years before the data begins: after the store opened, before any member came. */
    Instant guideHired(Dice dice) {
        return before(dice, 740, 2_300);
    }

    /** In the two years before the data begins. */
    Instant memberJoined(Dice dice) {
        return before(dice, 1, 720);
    }

    /** Before anything was sold or promised. */
    Instant goodsListed() {
        return startOf(firstDay.minusDays(730));
    }

    /** Of somebody who was that old when the data began. */
    LocalDate birthday(int age, Dice dice) {
        return firstDay.minusYears(age).minusDays(dice.below(365));
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    private Instant before(Dice dice, int least, int most) {
        return firstDay.minusDays(dice.between(least, most))
                .atTime(OPENING.plusMinutes(dice.below(MINUTES_OPEN)))
                .atZone(ZONE)
                .toInstant();
    }
}
