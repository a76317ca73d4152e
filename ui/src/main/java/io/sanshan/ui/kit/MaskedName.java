package io.sanshan.ui.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.shared.Masked;

/** A person's name, as the door gave it: masked where the caller has no right to it, empty where the person was erased. */
public class MaskedName extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    public MaskedName(String name) {
        getContent().addClassName("person-name");
        if (name.isEmpty()) {
            getContent().setText(text(name));
            getContent().addClassName("secondary");
        } else if (Masked.is(name)) {
            Span shown = new Span(name);
            getContent().add(Glyph.LOCK.create(), shown);
            getContent().addClassName("with-glyph");
            getContent().setTitle(I18NProvider.translate("kit.masked"));
        } else {
            getContent().setText(name);
        }
    }

    /** The name for places that take text only. */
    public static String text(String name) {
        return name.isEmpty() ? I18NProvider.translate("kit.erased") : name;
    }
}
