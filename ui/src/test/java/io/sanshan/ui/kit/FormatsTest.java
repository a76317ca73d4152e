package io.sanshan.ui.kit;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moments, as the person at the screen reads them")
class FormatsTest {

    private static final Instant EVENING = Instant.parse("2026-11-21T22:30:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Formats berlin = new Formats(Locale.US, ZoneId.of("Europe/Berlin"));

    @Test
    void areToldInTheZoneOfTheScreen() {
        assertThat(berlin.moment(EVENING)).matches("Nov 21, 2026, 11:30\\sPM|Nov 21, 2026, 11:30\\p{Zs}PM");
    }

    @Test
    void ofAStoreAreToldInItsZoneAndNameIt() {
        assertThat(berlin.moment(EVENING, NEW_YORK)).contains("5:30").endsWith("EST");
        assertThat(berlin.moment(Instant.parse("2026-07-01T12:00:00Z"), NEW_YORK))
                .contains("8:00")
                .endsWith("EDT");
    }

    @Test
    void needNoNameOfAZoneWhoseClockShowsTheSame() {
        assertThat(berlin.moment(EVENING, ZoneId.of("Europe/Paris"))).isEqualTo(berlin.moment(EVENING));
        assertThat(berlin.moment(EVENING, null)).isEqualTo(berlin.moment(EVENING));
    }

    @Test
    void thatEndADayBelongToTheDayBefore() {
        assertThat(berlin.lastMoment(Instant.parse("2026-11-30T23:00:00Z"))).isEqualTo("Nov 30, 2026");
        assertThat(berlin.lastMoment(EVENING)).contains("11:30");
    }

    @Test
    void zonesAreCalledAsPeopleCallThem() {
        assertThat(berlin.zone(NEW_YORK)).isEqualTo("Eastern Time");
        assertThat(berlin.zone(ZoneOffset.UTC)).isEqualTo("Coordinated Universal Time");
        assertThat(new Formats(Locale.SIMPLIFIED_CHINESE, NEW_YORK).zone(NEW_YORK))
                .isEqualTo("北美东部时间");
    }

    @Test
    void anAxisOfSeveralYearsSaysThem() {
        LocalDate last = LocalDate.of(2026, 1, 2);
        assertThat(berlin.axis(List.of(last.minusDays(1), last))).containsExactly("Jan 1", "Jan 2");
        assertThat(berlin.axis(List.of(last.minusDays(2), last))).containsExactly("Dec 2025", "Jan 2026");
        assertThat(berlin.weekday(last)).isEqualTo("Fri, Jan 2, 2026");
    }

    @Test
    void ofBirthdaysAreDays() {
        assertThat(berlin.dayOfText("1975-08-13")).isEqualTo("Aug 13, 1975");
        assertThat(berlin.dayOfText("unknown")).isEqualTo("unknown");
        assertThat(berlin.dayOfText(null)).isNull();
    }

    @Test
    void daysInARowAreToldByTheFirstAndTheLast() {
        assertThat(berlin.days(List.of(MONDAY, TUESDAY, WEDNESDAY, FRIDAY, SATURDAY)))
                .isEqualTo("Mon–Wed, Fri, Sat");
        assertThat(berlin.days(List.of(DayOfWeek.values()))).isEqualTo("Mon–Sun");
        assertThat(new Formats(Locale.SIMPLIFIED_CHINESE, NEW_YORK).days(List.of(MONDAY, SATURDAY)))
                .isEqualTo("周一、周六");
    }
}
