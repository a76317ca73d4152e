package io.sanshan.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P2")
class WeeklyHoursTest {

    private static ZonedDateTime there(String moment) {
        return ZonedDateTime.parse(moment + ":00+08:00[Asia/Shanghai]");
    }

    /** The fourth of May 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:59, false",
        "2026-05-04T10:00, true",
        "2026-05-04T11:59, true",
        "2026-05-04T12:00, false",
        "2026-05-05T10:00, false",
        "2026-05-08T10:00, true"
    })
    void holdFromTheFirstMinuteUntilTheLast(String moment, boolean hold) {
        WeeklyHours hours =
                new WeeklyHours(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(10, 0), LocalTime.of(12, 0));
        assertThat(hours.hold(there(moment))).isEqualTo(hold);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T01:00, false",
        "2026-05-04T21:59, false",
        "2026-05-04T22:00, true",
        "2026-05-05T01:59, true",
        "2026-05-05T02:00, false",
        "2026-05-05T23:00, false"
    })
    void goOnPastMidnight(String moment, boolean hold) {
        WeeklyHours hours = new WeeklyHours(List.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));
        assertThat(hours.hold(there(moment))).isEqualTo(hold);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04T00:00, true", "2026-05-04T23:59, true", "2026-05-05T00:00, false"})
    void areTheWholeDayFromMidnightToMidnight(String moment, boolean hold) {
        WeeklyHours hours = new WeeklyHours(List.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(hours.hold(there(moment))).isEqualTo(hold);
    }
}
