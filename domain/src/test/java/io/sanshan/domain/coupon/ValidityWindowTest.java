package io.sanshan.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P2")
class ValidityWindowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant ISSUED = Instant.parse("2026-05-04T20:30:00Z");

    private static final Instant CLOSES = Instant.parse("2026-05-08T12:00:00Z");

    private static ValidityWindow of(Validity validity, ZoneId zone) {
        return ValidityWindow.of(validity, ISSUED, zone, () -> CLOSES);
    }

    private static ValidityWindow window(String from, String until) {
        return new ValidityWindow(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void fixedDaysAreBothIncludedInTheZoneOfTheIssue() {
        Validity may = new Validity.Between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(of(may, SHANGHAI)).isEqualTo(window("2026-04-30T16:00:00Z", "2026-05-31T16:00:00Z"));
    }

    @Test
    void daysFromTheIssueBeginAtItsMomentAndEndWithAWholeDay() {
        assertThat(of(new Validity.AfterIssue(0, 1), SHANGHAI))
                .isEqualTo(window("2026-05-04T20:30:00Z", "2026-05-05T16:00:00Z"));
    }

    @Test
    void aLaterStartBeginsWithAWholeDay() {
        assertThat(of(new Validity.AfterIssue(1, 7), SHANGHAI))
                .isEqualTo(window("2026-05-05T16:00:00Z", "2026-05-12T16:00:00Z"));
    }

    @Test
    void theEndOfTheCampaignIsItsEndWhereTheTermsSaySo() {
        assertThat(of(new Validity.AfterIssue(1, 7, true), SHANGHAI))
                .isEqualTo(window("2026-05-05T16:00:00Z", "2026-05-08T12:00:00Z"));
        assertThat(of(new Validity.AfterIssue(1, 2, true), SHANGHAI))
                .isEqualTo(window("2026-05-05T16:00:00Z", "2026-05-07T16:00:00Z"));
    }

    @Test
    void aDayThatTheClocksChangeOnIsStillOneDay() {
        Validity day = new Validity.Between(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8));
        assertThat(of(day, NEW_YORK)).isEqualTo(window("2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"));
    }
}
