package io.sanshan.ui.campaign;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.WalletTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a member may give the coupon away, and when she is reminded of it. */
class WalletTermsFields extends CustomField<WalletTerms> {

    private static final long serialVersionUID = 1L;

    private final Checkbox transferable = new Checkbox(getTranslation("coupon.transferable"));
    private final IntegerField remindDaysBefore = new IntegerField(getTranslation("coupon.remindDaysBefore"));

    WalletTermsFields() {
        setLabel(getTranslation("coupon.wallet"));
        remindDaysBefore.setPlaceholder(getTranslation("coupon.remindDaysBefore.never"));
        transferable.addValueChangeListener(e -> updateValue());
        remindDaysBefore.addValueChangeListener(e -> updateValue());
        setPresentationValue(WalletTerms.NONE);
        Div content = new Div(transferable, remindDaysBefore);
        content.addClassName("stack-tight");
        add(content);
    }

    /** It says something from the beginning on, whether or not it was touched. */
    @Override
    public WalletTerms getValue() {
        return generateModelValue();
    }

    @Override
    protected WalletTerms generateModelValue() {
        return new WalletTerms(transferable.getValue(), remindDaysBefore.getValue());
    }

    @Override
    protected final void setPresentationValue(@Nullable WalletTerms wallet) {
        WalletTerms shown = Objects.requireNonNullElse(wallet, WalletTerms.NONE);
        transferable.setValue(shown.transferable());
        remindDaysBefore.setValue(shown.remindDaysBefore());
    }
}
