package io.sanshan.ui.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount in a currency, typed as the language of the screen writes numbers. */
public class AmountField extends BigDecimalField {

    private static final long serialVersionUID = 1L;
    /** A space that takes its line. */
    private static final String NOTHING = "\u00a0";

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private final Currency currency;
    private final int decimals;

    public AmountField(String label, Currency currency) {
        super(label);
        this.currency = currency;
        decimals = Math.max(0, currency.getDefaultFractionDigits());
        setSuffixComponent(new Span(currency.getCurrencyCode()));
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setI18n(new BigDecimalFieldI18n().setBadInputErrorMessage(getTranslation("kit.amount.malformed")));
        addValueChangeListener(e -> {
            setErrorMessage(getTranslation("kit.amount.malformed"));
            setInvalid(!isReadable());
        });
    }

    /** Says below the amount what a coupon takes off it. The place is kept, so that no button moves below a pointer. */
    public void takesOff(@Nullable Money discount) {
        setHelperText(
                discount == null
                        ? NOTHING
                        : getTranslation("event.discount", Formats.here().money(discount)));
    }

    /** Shows an amount; null empties the field. */
    public void show(@Nullable Money amount) {
        setValue(amount == null ? null : BigDecimal.valueOf(amount.minor(), decimals));
    }

    /** Whether it is empty or an amount of money that is not below zero. */
    public boolean isReadable() {
        BigDecimal typed = getValue();
        return typed == null
                || typed.signum() >= 0
                        && typed.compareTo(MOST) <= 0
                        && typed.stripTrailingZeros().scale() <= decimals;
    }

    /** The amount; null where none was typed. */
    public @Nullable Money money() {
        return getValue() == null || !isReadable()
                ? null
                : new Money(getValue().movePointRight(decimals).longValueExact(), currency.getCurrencyCode());
    }
}
