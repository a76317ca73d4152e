package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The frame of a view: an optional way back, a heading with its actions, a lead, then the content below one another. The title in
 * the browser's tab comes from the key; the heading may name a person, the title must not.
 */
public abstract class Screen extends Composite<Div> implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String titleKey;
    private final Div back = new Div();
    private final H1 heading = new H1();
    private final Div beside = new Div();
    private final Div actions = new Div();
    private final Paragraph lead = new Paragraph();
    private final Div body = new Div();

    protected Screen(String titleKey) {
        this.titleKey = titleKey;
        getContent().addClassName("screen");
        back.addClassName("screen-back");
        beside.addClassName("screen-beside");
        actions.addClassName("screen-actions");
        lead.addClassName("screen-lead");
        body.addClassName("screen-body");
        heading.setText(getTranslation(titleKey));
        Div left = new Div(heading, beside);
        left.addClassName("screen-heading");
        Header header = new Header(left, actions);
        header.addClassName("screen-header");
        getContent().add(back, header, lead, body);
    }

    /** Replaces the heading on the page; the tab keeps the general title. */
    protected final void heading(String text) {
        heading.setText(text);
    }

    /** Puts marks such as a status beside the heading, instead of those there. */
    protected final void beside(Component... marks) {
        beside.removeAll();
        beside.add(marks);
    }

    /** Says in a sentence what the screen is for or how things stand. */
    protected final void lead(String text) {
        lead.setText(text);
    }

    /** Sets the actions, the most important one last. */
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /** A link to where one came from, above the heading. */
    protected final void back(Component link) {
        back.removeAll();
        back.add(Glyph.BACK.create(), link);
    }

    /** Adds to the content. */
    protected final void add(Component... content) {
        body.add(content);
    }

    /** Shows this content only. */
    protected final void replace(Component... content) {
        body.removeAll();
        body.add(content);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(titleKey);
    }
}
