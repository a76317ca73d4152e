package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where nothing is: what would be here, how it comes here, and perhaps a button that begins it. */
public class EmptyState extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    public EmptyState(Glyph glyph, String what, String how, Component... actions) {
        Span title = new Span(what);
        title.addClassName("empty-title");
        getContent().addClassName("empty");
        getContent().add(glyph.create(), title, new Paragraph(how));
        getContent().add(actions);
    }
}
