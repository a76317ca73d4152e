package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;

/** An entry of a short list: what it is, mostly a link, and below in a line what is to be said of it. */
public class BriefItem extends ListItem {

    private static final long serialVersionUID = 1L;

    public BriefItem(Component what, String... facts) {
        Div title = new Div(what);
        title.addClassName("brief-title");
        Div line = new Div(String.join(" · ", facts));
        line.addClassName("secondary");
        add(title, line);
    }
}
