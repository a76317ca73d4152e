package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A part of a screen with a heading of its own. */
public class Panel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();
    private final Div body = new Div();

    public Panel(String heading, Component... content) {
        H2 title = new H2(heading);
        actions.addClassName("panel-actions");
        Header header = new Header(title, actions);
        header.addClassName("panel-header");
        body.addClassName("panel-body");
        body.add(content);
        getContent().addClassName("panel");
        getContent().add(header, body);
    }

    /** Adds to the content. */
    public Panel add(Component... content) {
        body.add(content);
        return this;
    }

    /** Shows this content only. */
    public Panel replace(Component... content) {
        body.removeAll();
        body.add(content);
        return this;
    }

    /** Sets the actions beside the heading. */
    public Panel actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        return this;
    }
}
