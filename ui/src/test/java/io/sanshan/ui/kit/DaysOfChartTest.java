package io.sanshan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.ui.kit.Chart.Series;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The points of a chart")
class DaysOfChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static DaysOfChart points(int days) {
        return DaysOfChart.of(FIRST.datesUntil(FIRST.plusDays(days)).toList());
    }

    private static List<Double> sums(int days) {
        return points(days)
                .sums(new Series("one a day", Collections.nCopies(days, 1d)))
                .values();
    }

    @Test
    void areDaysAsLongAsOneCanTellThemApart() {
        assertThat(sums(120)).hasSize(120).containsOnly(1d);
    }

    @Test
    void areWholeWeeksUpToTheLastDay() {
        assertThat(sums(121)).hasSize(18).startsWith(2d).endsWith(7d);
        assertThat(sums(121).stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(121);
        assertThat(points(121).firsts()).startsWith(FIRST, FIRST.plusDays(2)).hasSize(18);
        assertThat(points(121).labels(new Formats(Locale.US, ZoneOffset.UTC)))
                .endsWith("Apr 25, 2026 – May 1, 2026")
                .hasSize(18);
    }

    @Test
    void areFourWeeksOfYears() {
        assertThat(sums(1_100)).hasSize(40).startsWith(8d).endsWith(28d);
    }

    @Test
    void areNoneOfNoDays() {
        assertThat(sums(0)).isEmpty();
    }
}
