package io.sanshan.ui.campaign;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.GuideLimits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many pieces one guide may push, in all and a month. */
class GuideLimitsFields extends CustomField<GuideLimits> {

    private static final long serialVersionUID = 1L;

    private final IntegerField total = limit("coupon.perGuide.total");
    private final IntegerField month = limit("coupon.perGuide.month");

    GuideLimitsFields() {
        setLabel(getTranslation("coupon.perGuide"));
        Div pair = new Div(total, month);
        pair.addClassName("pair");
        add(pair);
    }

    private IntegerField limit(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setPlaceholder(getTranslation("coupon.unlimited"));
        field.addValueChangeListener(e -> updateValue());
        return field;
    }

    @Override
    protected GuideLimits generateModelValue() {
        return new GuideLimits(total.getValue(), month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable GuideLimits limits) {
        GuideLimits shown = Objects.requireNonNullElse(limits, GuideLimits.NONE);
        total.setValue(shown.total());
        month.setValue(shown.month());
    }
}
