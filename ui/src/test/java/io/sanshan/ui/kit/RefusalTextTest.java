package io.sanshan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private static final Formats FORMATS = new Formats(Locale.US, ZoneId.of("America/New_York"));

    @Test
    void aWholeNumberBeforeACurrencyIsMoney() {
        assertThat(RefusalText.readable(List.of("1250", "USD"), FORMATS)).containsExactly("$12.50");
    }

    @Test
    void aCurrencyWithoutSmallerUnitsHasNoDecimals() {
        assertThat(RefusalText.readable(List.of("1250", "JPY"), FORMATS)).containsExactly("¥1,250");
    }

    @Test
    void anInstantIsADateAndTimeOfTheScreensZone() {
        assertThat((String) RefusalText.readable(List.of("2026-11-21T20:30:00Z"), FORMATS)[0])
                .contains("Nov 21, 2026")
                .contains("3:30");
    }

    @Test
    void otherNumbersGetSeparatorsAndWordsStay() {
        assertThat(RefusalText.readable(List.of("12345", "vegan"), FORMATS)).containsExactly("12,345", "vegan");
    }

    @Test
    void daysOfTheWeekAndTimesAreWrittenAsSuch() {
        Object[] readable = RefusalText.readable(List.of("MONDAY FRIDAY", "10:00", "18:30"), FORMATS);
        assertThat(readable[0]).isEqualTo("Mon, Fri");
        assertThat((String) readable[1]).startsWith("10:00").endsWith("AM");
        assertThat((String) readable[2]).startsWith("6:30").endsWith("PM");
    }
}
