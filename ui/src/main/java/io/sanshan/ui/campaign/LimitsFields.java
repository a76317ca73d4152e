package io.sanshan.ui.campaign;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;

/** Numbers beside each other of which each may be left open. */
abstract class LimitsFields<L> extends CustomField<L> {

    private static final long serialVersionUID = 1L;

    private final Div pair = new Div();

    /** @param key of its label */
    LimitsFields(String key) {
        setLabel(getTranslation(key));
        pair.addClassName("pair");
        add(pair);
    }

    /** One more of them. */
    final IntegerField limit(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setPlaceholder(getTranslation("coupon.unlimited"));
        field.addValueChangeListener(e -> updateValue());
        pair.add(field);
        return field;
    }
}
