package io.sanshan.ui.campaign;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.pricing.Pick;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which pieces of its goods a coupon is for. */
class PickFields extends CustomField<Pick> {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        ALL,
        CHEAPEST,
        DEAREST
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final IntegerField pieces = new IntegerField(getTranslation("coupon.pick.pieces"));

    PickFields() {
        setLabel(getTranslation("coupon.pick"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("coupon.pick." + one));
        pieces.setValue(1);
        pieces.setMin(1);
        pieces.addValueChangeListener(e -> updateValue());
        kind.addValueChangeListener(e -> {
            pieces.setVisible(e.getValue() != Kind.ALL);
            updateValue();
        });
        kind.setValue(Kind.ALL);
        Div content = new Div(kind, pieces);
        content.addClassName("stack-tight");
        add(content);
    }

    /** Free pieces are counted: all of them is no choice then. */
    void counted(boolean counted) {
        kind.setItemEnabledProvider(one -> !counted || one != Kind.ALL);
        if (counted && kind.getValue() == Kind.ALL) {
            kind.setValue(Kind.CHEAPEST);
        }
    }

    @Override
    protected Pick generateModelValue() {
        int counted = Objects.requireNonNullElse(pieces.getValue(), 0);
        return switch (kind.getValue()) {
            case ALL -> new Pick.All();
            case CHEAPEST -> new Pick.Cheapest(counted);
            case DEAREST -> new Pick.Dearest(counted);
        };
    }

    @Override
    protected void setPresentationValue(@Nullable Pick pick) {
        switch (pick) {
            case null -> {}
            case Pick.All _ -> kind.setValue(Kind.ALL);
            case Pick.Cheapest(int counted) -> {
                kind.setValue(Kind.CHEAPEST);
                pieces.setValue(counted);
            }
            case Pick.Dearest(int counted) -> {
                kind.setValue(Kind.DEAREST);
                pieces.setValue(counted);
            }
        }
    }
}
