package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.DoubleFunction;
import org.springframework.web.util.HtmlUtils;

/** What charts share: a drawing with a title and a description, and the same numbers as a table for who cannot see it. */
public abstract class Chart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    /** How many series have a colour of their own. */
    static final int COLOURS = 5;

    /** One line, or one colour of bars. */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }

        double most() {
            return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        double least() {
            return values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        }
    }

    final void show(Component... parts) {
        getContent().removeAll();
        getContent().addClassName("chart");
        getContent().getElement().setAttribute("role", "figure");
        getContent().add(parts);
    }

    /** The numbers as a table, made when it is opened. */
    static NativeDetails table(String first, List<String> labels, List<Series> series, DoubleFunction<String> format) {
        NativeDetails details = new NativeDetails();
        details.setSummaryText(details.getTranslation("kit.chart.table"));
        details.addClassName("chart-table");
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && details.getContent() == null) {
                details.setContent(filled(first, labels, series, format));
            }
        });
        return details;
    }

    private static NativeTable filled(
            String first, List<String> labels, List<Series> series, DoubleFunction<String> format) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(first));
        series.forEach(s -> head.add(new NativeTableHeaderCell(s.name())));
        for (int i = 0; i < labels.size(); i++) {
            NativeTableRow row = table.getBody().addRow();
            row.add(new NativeTableHeaderCell(labels.get(i)));
            for (Series s : series) {
                row.addDataCell().setText(format.apply(s.values().get(i)));
            }
        }
        return table;
    }

    /** A text as it may stand in a drawing. */
    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
