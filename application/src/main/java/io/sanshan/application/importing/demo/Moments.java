package io.sanshan.application.importing.demo;

import io.sanshan.application.importing.plan.Calendar;
import io.sanshan.application.importing.plan.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The last days, as seen from the moment of the first start. Nothing of them lies in the future. */
record Moments(Instant firstStart) {

    LocalDate today() {
        return firstStart.atZone(Calendar.ZONE).toLocalDate();
    }

    /** Midnight so many days from today, earlier ones below zero. */
    Instant day(int fromToday) {
        return Calendar.startOf(today().plusDays(fromToday));
    }

    /** Some moment from that one until the first start. */
    Instant since(Instant from, Dice dice) {
        long seconds = Duration.between(from, firstStart).toSeconds();
        return seconds <= 0 ? from : from.plusSeconds(dice.below((int) Math.min(seconds, Integer.MAX_VALUE)));
    }
}
