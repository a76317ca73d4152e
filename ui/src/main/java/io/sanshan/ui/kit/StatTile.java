package io.sanshan.ui.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number with its name, and a hint that says how to read it. */
public class StatTile extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Span value = new Span();
    private final Span hint = new Span();

    public StatTile(String label) {
        Span name = new Span(label);
        name.addClassName("stat-label");
        value.addClassName("stat-value");
        hint.addClassName("stat-hint");
        getContent().addClassName("stat");
        getContent().add(name, value, hint);
    }

    /** Sets the number, as a person reads it. */
    public StatTile value(String text) {
        value.setText(text);
        return this;
    }

    /** Sets the hint below; empty for none. */
    public StatTile hint(String text) {
        hint.setText(text);
        return this;
    }

    /** Lays tiles out beside one another, as many as the width takes. */
    public static Div row(StatTile... tiles) {
        Div row = new Div(tiles);
        row.addClassName("stat-row");
        return row;
    }
}
