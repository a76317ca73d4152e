package io.sanshan.ui.kit;

import io.sanshan.ui.kit.Chart.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as the points of a chart. Of more days than one can tell apart, several make a point: a week, or four. They are counted
 * back from the last day, so that the last point is whole and the first may be short.
 *
 * @param size days of a point
 */
record DaysOfChart(List<LocalDate> days, int size) {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    /** More points than that run into one another on a phone. */
    private static final int MOST = 120;

    static DaysOfChart of(List<LocalDate> days) {
        int size = days.size() <= MOST ? 1 : days.size() <= MOST * WEEK ? WEEK : FOUR_WEEKS;
        return new DaysOfChart(List.copyOf(days), size);
    }

    /** The first day of each point, for the axis. */
    List<LocalDate> firsts() {
        return points((from, until) -> days.get(from));
    }

    List<String> labels(Formats formats) {
        return points((from, until) -> until - from == 1
                ? formats.weekday(days.get(from))
                : formats.day(days.get(from)) + " – " + formats.day(days.get(until - 1)));
    }

    Series sums(Series ofDays) {
        return new Series(ofDays.name(), points((from, until) -> ofDays.values().subList(from, until).stream()
                .mapToDouble(Double::doubleValue)
                .sum()));
    }

    private interface Point<T> {
        T of(int from, int until);
    }

    private <T> List<T> points(Point<T> point) {
        List<T> points = new ArrayList<>();
        int first = days.size() % size;
        if (first > 0) {
            points.add(point.of(0, first));
        }
        for (int from = first; from < days.size(); from += size) {
            points.add(point.of(from, from + size));
        }
        return points;
    }
}
