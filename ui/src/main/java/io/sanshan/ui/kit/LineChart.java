package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Lines over days. The drawing stretches with its place while lines and words keep their size, since the words stand beside the
 * drawing; each day says its numbers when pointed at. A day on which more was taken back than was given lies below the line of zero.
 */
public class LineChart extends Chart {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 240;
    /** More lines of the grid than that are more than one reads. */
    private static final int MOST_STEPS = 5;
    /** Labels below that still stand apart on a phone. */
    private static final int LABELS = 5;

    /**
     * Draws anew. Values are counts, of which those of several days make a sum.
     *
     * @param title what is drawn, in a few words
     * @param days in order, one per value
     */
    public void draw(String title, List<LocalDate> days, List<Series> ofDays, DoubleFunction<String> format) {
        DaysOfChart points = DaysOfChart.of(days);
        List<Series> series = ofDays.stream().map(points::sums).toList();
        double most =
                Math.max(0, series.stream().mapToDouble(Series::most).max().orElse(0));
        double least =
                Math.min(0, series.stream().mapToDouble(Series::least).min().orElse(0));
        if (most <= least) {
            show(new EmptyState(Glyph.CHART, getTranslation("kit.chart.none"), getTranslation("kit.chart.none.hint")));
            return;
        }
        Formats formats = Formats.here();
        List<String> labels = points.labels(formats);
        Scale scale = Scale.over(least, most);
        Div axis = new Div();
        axis.addClassName("chart-axis-y");
        for (int i = scale.above(); i >= -scale.below(); i--) {
            axis.add(new Span(format.apply(scale.step() * i)));
        }
        Div plot = new Div(new Svg(svg(title, labels, series, scale, format)), hover(labels, series, format));
        plot.addClassName("chart-plot");
        Div frame = new Div(axis, plot, below(formats.axis(points.firsts())));
        frame.addClassName("chart-frame");
        show(
                legend(series, getTranslation("kit.chart.per." + points.size())),
                frame,
                table(getTranslation("kit.chart.day"), labels, series, format));
    }

    /**
     * The upright axis.
     *
     * @param step between two lines of the grid: a round number, and whole, since days have no half members
     * @param below how many lines the grid has below that of zero
     * @param above how many above it
     */
    private record Scale(double step, int below, int above) {

        static Scale over(double least, double most) {
            for (double unit = 1; ; unit *= 10) {
                for (int digit : new int[] {1, 2, 5}) {
                    double step = digit * unit;
                    Scale scale = new Scale(step, (int) Math.ceil(-least / step), (int) Math.ceil(most / step));
                    if (scale.lines() <= MOST_STEPS) {
                        return scale;
                    }
                }
            }
        }

        int lines() {
            return below + above;
        }

        double y(double value) {
            return HEIGHT * (above - value / step) / lines();
        }
    }

    private static Component below(List<String> labels) {
        Div below = new Div();
        below.addClassName("chart-axis-x");
        below.setClassName("chart-axis-single", labels.size() == 1);
        int last = labels.size() - 1;
        int shown = Math.min(LABELS, labels.size());
        for (int i = 0; i < shown; i++) {
            below.add(new Span(labels.get(shown == 1 ? 0 : (int) Math.round((double) i * last / (shown - 1)))));
        }
        return below;
    }

    /** What the colours mean, and of how long a time each point tells. */
    private static Component legend(List<Series> series, String per) {
        Div legend = new Div();
        legend.addClassName("chart-legend");
        if (series.size() > 1) {
            for (int i = 0; i < series.size(); i++) {
                Span entry = new Span(series.get(i).name());
                entry.addClassNames("chart-key", "chart-key-" + (i % COLOURS + 1));
                legend.add(entry);
            }
        }
        Span unit = new Span(per);
        unit.addClassName("chart-per");
        legend.add(unit);
        return legend;
    }

    private static String svg(
            String title, List<String> labels, List<Series> series, Scale scale, DoubleFunction<String> format) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\">".formatted(WIDTH, HEIGHT));
        svg.append("<title>").append(escape(title)).append("</title><desc>");
        svg.append(escape(describe(labels, series, format))).append("</desc>");
        for (int line = -scale.below(); line <= scale.above(); line++) {
            long y = Math.round(scale.y(line * scale.step()));
            String zero = line == 0 && scale.below() > 0 ? " chart-zero" : "";
            svg.append("<path class=\"chart-grid%s\" d=\"M0 %dH%d\"/>".formatted(zero, y, WIDTH));
        }
        for (int i = 0; i < series.size(); i++) {
            String line = line(series.get(i).values(), scale);
            String colour = String.valueOf(i % COLOURS + 1);
            if (labels.size() == 1) {
                svg.append("<path class=\"chart-dot chart-stroke-%s\" d=\"%s\"/>".formatted(colour, line));
                continue;
            }
            if (series.size() == 1) {
                svg.append("<path class=\"chart-area chart-fill-%s\" d=\"%sV%dH0Z\"/>"
                        .formatted(colour, line, Math.round(scale.y(0))));
            }
            svg.append("<path class=\"chart-line chart-stroke-%s\" d=\"%s\"/>".formatted(colour, line));
        }
        return svg.append("</svg>").toString();
    }

    /** An unseen column per point that says its numbers when pointed at. Who cannot point has the table. */
    private static Html hover(List<String> labels, List<Series> series, DoubleFunction<String> format) {
        StringBuilder columns = new StringBuilder("<div class=\"chart-points\" aria-hidden=\"true\">");
        for (int i = 0; i < labels.size(); i++) {
            StringBuilder says = new StringBuilder(labels.get(i));
            for (Series s : series) {
                says.append('\n')
                        .append(s.name())
                        .append(": ")
                        .append(format.apply(s.values().get(i)));
            }
            boolean late = i > labels.size() / 2;
            columns.append(late ? "<i class=\"late\" data-says=\"" : "<i data-says=\"")
                    .append(escape(says.toString()))
                    .append("\"></i>");
        }
        return new Html(columns.append("</div>").toString());
    }

    private static String line(List<Double> values, Scale scale) {
        if (values.size() == 1) {
            // A line of no length is drawn as the round ends that it has.
            return String.format(Locale.ROOT, "M%d %.1fh0.01", WIDTH / 2, scale.y(values.getFirst()));
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    (double) WIDTH * i / (values.size() - 1),
                    scale.y(values.get(i))));
        }
        return path.toString();
    }

    private static String describe(List<String> labels, List<Series> series, DoubleFunction<String> format) {
        StringBuilder says = new StringBuilder();
        for (Series s : series) {
            int best = 0;
            for (int i = 1; i < s.values().size(); i++) {
                best = s.values().get(i) > s.values().get(best) ? i : best;
            }
            if (!labels.isEmpty()) {
                says.append(s.name())
                        .append(": ")
                        .append(format.apply(s.values().get(best)));
                says.append(" (").append(labels.get(best)).append("). ");
            }
        }
        return says.toString();
    }
}
