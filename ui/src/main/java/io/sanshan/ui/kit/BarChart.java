package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Bars beside their names and numbers, the longest as wide as its place. Names may be links. */
public class BarChart extends Chart {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 100;

    /** One bar; the name is shown as the link where there is one. */
    public record Bar(String name, double value, @Nullable Component link) {

        public Bar(String name, double value) {
            this(name, value, null);
        }
    }

    /**
     * Draws anew.
     *
     * @param title what is drawn, in a few words
     * @param colour which of the chart colours, from 1
     */
    public void draw(String title, List<Bar> bars, int colour, DoubleFunction<String> format) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        Div rows = new Div();
        rows.addClassName("chart-bars");
        rows.getElement().setAttribute("role", "list");
        rows.getElement().setAttribute("aria-label", title);
        for (Bar bar : bars) {
            Component name = bar.link() == null ? new Span(bar.name()) : bar.link();
            Div label = new Div(name);
            label.addClassName("chart-bar-name");
            label.getElement().setAttribute("title", bar.name());
            Span value = new Span(format.apply(bar.value()));
            value.addClassName("chart-bar-value");
            Div row = new Div(label, new Div(new Svg(svg(bar.value(), most, colour))), value);
            row.addClassName("chart-bar");
            row.getElement().setAttribute("role", "listitem");
            rows.add(row);
        }
        show(rows);
    }

    /** Hidden from screen readers: name and number beside it say the same in words. */
    private static String svg(double value, double most, int colour) {
        double width = most <= 0 ? 0 : Math.max(0, WIDTH * value / most);
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"chart-track\" width=\"%d\" height=\"8\"/><rect class=\"chart-fill-%d\" width=\"%.2f\" height=\"8\"/></svg>",
                WIDTH,
                WIDTH,
                colour,
                width);
    }
}
