package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Lines over days. The drawing stretches with its place while lines and words keep their size, since the words stand beside the
 * drawing; each point says its numbers when pointed at.
 */
public class LineChart extends Chart {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 240;
    private static final int STEPS = 4;
    /** Labels below that still stand apart on a phone. */
    private static final int LABELS = 5;

    /**
     * Draws anew.
     *
     * @param title what is drawn, in a few words
     * @param first the name of the first column of the table
     * @param labels one per point, such as days
     */
    public void draw(
            String title, String first, List<String> labels, List<Series> series, DoubleFunction<String> format) {
        double top = roundUp(series.stream().mapToDouble(Series::most).max().orElse(0));
        Div axis = new Div();
        axis.addClassName("chart-axis-y");
        for (int step = STEPS; step >= 0; step--) {
            axis.add(new Span(format.apply(top * step / STEPS)));
        }
        Div plot = new Div(new Svg(svg(title, labels, series, top, format)));
        plot.addClassName("chart-plot");
        Div frame = new Div(axis, plot, below(labels));
        frame.addClassName("chart-frame");
        show(legend(series), frame, table(first, labels, series, format));
    }

    private static Component below(List<String> labels) {
        Div below = new Div();
        below.addClassName("chart-axis-x");
        int last = labels.size() - 1;
        int shown = Math.min(LABELS, labels.size());
        for (int i = 0; i < shown; i++) {
            below.add(new Span(labels.get(shown == 1 ? 0 : (int) Math.round((double) i * last / (shown - 1)))));
        }
        return below;
    }

    private static Component legend(List<Series> series) {
        Div legend = new Div();
        legend.addClassName("chart-legend");
        if (series.size() > 1) {
            for (int i = 0; i < series.size(); i++) {
                Span entry = new Span(series.get(i).name());
                entry.addClassNames("chart-key", "chart-key-" + (i % COLOURS + 1));
                legend.add(entry);
            }
        }
        return legend;
    }

    private static String svg(
            String title, List<String> labels, List<Series> series, double top, DoubleFunction<String> format) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\">".formatted(WIDTH, HEIGHT));
        svg.append("<title>").append(escape(title)).append("</title><desc>");
        svg.append(escape(describe(labels, series, format))).append("</desc>");
        for (int step = 0; step <= STEPS; step++) {
            int y = HEIGHT - HEIGHT * step / STEPS;
            svg.append("<path class=\"chart-grid\" d=\"M0 %dH%d\"/>".formatted(y, WIDTH));
        }
        for (int i = 0; i < series.size(); i++) {
            String line = line(series.get(i).values(), top);
            String colour = String.valueOf(i % COLOURS + 1);
            if (series.size() == 1) {
                svg.append("<path class=\"chart-area chart-fill-%s\" d=\"%sV%dH0Z\"/>".formatted(colour, line, HEIGHT));
            }
            svg.append("<path class=\"chart-line chart-stroke-%s\" d=\"%s\"/>".formatted(colour, line));
        }
        points(svg, labels, series, format);
        return svg.append("</svg>").toString();
    }

    /** An unseen column per point, whose title browsers show when pointed at. */
    private static void points(
            StringBuilder svg, List<String> labels, List<Series> series, DoubleFunction<String> format) {
        double width = labels.size() < 2 ? WIDTH : (double) WIDTH / (labels.size() - 1);
        for (int i = 0; i < labels.size(); i++) {
            StringBuilder says = new StringBuilder(labels.get(i));
            for (Series s : series) {
                says.append("\n")
                        .append(s.name())
                        .append(": ")
                        .append(format.apply(s.values().get(i)));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"chart-point\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
                    i * width - width / 2,
                    width,
                    HEIGHT,
                    escape(says.toString())));
        }
    }

    private static String line(List<Double> values, double top) {
        if (values.size() == 1) {
            double y = HEIGHT - HEIGHT * values.getFirst() / top;
            return String.format(Locale.ROOT, "M0 %.1fH%d", y, WIDTH);
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    (double) WIDTH * i / (values.size() - 1),
                    HEIGHT - HEIGHT * values.get(i) / top));
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
