package io.sanshan.ui.campaign;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.pricing.Stacking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** With which other coupons one goes on a basket, and which of them goes first. */
class CombiningFields extends CustomField<Combining> {

    private static final long serialVersionUID = 1L;
    private static final int LAST = 999;

    private final RadioButtonGroup<Stacking> stacking = new RadioButtonGroup<>();
    private final IntegerField order = new IntegerField(getTranslation("coupon.combining.order"));

    CombiningFields() {
        setLabel(getTranslation("coupon.combining"));
        stacking.setItems(Stacking.NEVER, Stacking.COMMON, Stacking.ALWAYS);
        stacking.setItemLabelGenerator(one -> getTranslation("coupon.combining." + one));
        order.setHelperText(getTranslation("coupon.combining.order.hint"));
        order.setMin(0);
        order.setMax(LAST);
        stacking.addValueChangeListener(e -> {
            order.setVisible(e.getValue() != Stacking.NEVER);
            updateValue();
        });
        order.addValueChangeListener(e -> updateValue());
        setPresentationValue(Combining.ALONE);
        Div content = new Div(stacking, order);
        content.addClassName("stack-tight");
        add(content);
    }

    @Override
    protected Combining generateModelValue() {
        Stacking how = Objects.requireNonNullElse(stacking.getValue(), Stacking.NEVER);
        return new Combining(how, how == Stacking.NEVER ? 0 : Objects.requireNonNullElse(order.getValue(), 0));
    }

    @Override
    protected final void setPresentationValue(@Nullable Combining combining) {
        Combining shown = Objects.requireNonNullElse(combining, Combining.ALONE);
        stacking.setValue(shown.stacking());
        order.setValue(shown.order());
    }
}
