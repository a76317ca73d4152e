package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A list of named facts. A fact that is not known shows a dash. */
public class Facts extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    public Facts() {
        getContent().addClassName("facts");
    }

    public Facts add(String name, @Nullable String value) {
        return add(name, new Text(value == null || value.isEmpty() ? "–" : value));
    }

    public Facts add(String name, Component value) {
        Div row = new Div(new Term(name), new Description(value));
        getContent().getElement().appendChild(row.getElement());
        return this;
    }
}
