package io.sanshan.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What an error page shows: what happened, what to do, and the way home. */
class Trouble extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    void show(String title, String hint, Component... details) {
        Anchor home = new Anchor("", getTranslation("error.home"));
        home.setRouterIgnore(false);
        home.addClassName("button-link");
        Div picture = new Div(Picture.LOGO.create());
        picture.addClassName("trouble-picture");
        Div content = getContent();
        content.removeAll();
        content.addClassName("trouble");
        content.getElement().setAttribute("role", "alert");
        content.add(picture, new H1(title), new Paragraph(hint));
        content.add(details);
        content.add(home);
    }
}
