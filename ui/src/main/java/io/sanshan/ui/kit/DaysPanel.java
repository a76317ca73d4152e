package io.sanshan.ui.kit;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.ui.kit.Chart.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What was counted in the last weeks, a line for each number, day by day. */
public class DaysPanel extends Panel {

    public static final int DAYS = 28;

    private static final long serialVersionUID = 1L;

    private final LineChart chart = new LineChart();

    public DaysPanel() {
        super(I18NProvider.translate("kit.days", DAYS));
        add(chart);
    }

    /** @param name the key of the text that names the number */
    public record Line<D>(String name, ToLongFunction<D> number) {}

    public <D> void show(List<D> days, Function<D, LocalDate> date, List<Line<D>> lines) {
        Formats formats = Formats.here();
        chart.draw(
                getTranslation("kit.days", DAYS),
                days.stream().map(date).toList(),
                lines.stream().map(line -> series(days, line)).toList(),
                value -> formats.number(Math.round(value)));
    }

    private <D> Series series(List<D> days, Line<D> line) {
        return new Series(
                getTranslation(line.name()),
                days.stream()
                        .map(day -> (double) line.number().applyAsLong(day))
                        .toList());
    }
}
