package io.sanshan.ui.campaign;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.AmountField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a coupon takes off. Percentages become hundredths of a percent. */
class DiscountFields extends CustomField<Discount> {

    private static final long serialVersionUID = 1L;
    private static final int HUNDREDTHS = 2;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private enum Kind {
        AMOUNT,
        PERCENT,
        FREE_PIECES,
        FREE_DELIVERY,
        STORED_VALUE
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final AmountField amount;
    private final BigDecimalField percent = new BigDecimalField(getTranslation("coupon.percent"));
    private final AmountField cap;

    DiscountFields(Currency currency) {
        setLabel(getTranslation("coupon.kind"));
        amount = new AmountField(getTranslation("coupon.amount"), currency);
        cap = new AmountField(getTranslation("coupon.cap"), currency);
        percent.setSuffixComponent(new Span("%"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("coupon.kind." + one));
        kind.addValueChangeListener(e -> {
            amount.setVisible(e.getValue() == Kind.AMOUNT || e.getValue() == Kind.STORED_VALUE);
            percent.setVisible(e.getValue() == Kind.PERCENT);
            cap.setVisible(e.getValue() == Kind.PERCENT || e.getValue() == Kind.FREE_DELIVERY);
            updateValue();
        });
        amount.addValueChangeListener(e -> updateValue());
        percent.addValueChangeListener(e -> updateValue());
        cap.addValueChangeListener(e -> updateValue());
        kind.setValue(Kind.AMOUNT);
        Div pair = new Div(amount, percent, cap);
        pair.addClassName("pair");
        Div content = new Div(kind, pair);
        content.addClassName("stack-tight");
        add(content);
    }

    boolean isOfPieces() {
        return kind.getValue() != Kind.FREE_DELIVERY && kind.getValue() != Kind.STORED_VALUE;
    }

    boolean isStoredValue() {
        return kind.getValue() == Kind.STORED_VALUE;
    }

    boolean isFreePieces() {
        return kind.getValue() == Kind.FREE_PIECES;
    }

    @Override
    protected @Nullable Discount generateModelValue() {
        return switch (kind.getValue()) {
            case AMOUNT -> amount.money() == null ? null : new Discount.AmountOff(amount.money());
            case STORED_VALUE -> amount.money() == null ? null : new Discount.StoredValue(amount.money());
            case PERCENT -> isReadable() ? new Discount.PercentOff(basisPoints(), cap.money()) : null;
            case FREE_PIECES -> new Discount.FreePieces();
            case FREE_DELIVERY -> cap.isReadable() ? new Discount.FreeDelivery(cap.money()) : null;
        };
    }

    private boolean isReadable() {
        return !percent.isEmpty() && percent.getValue().abs().compareTo(MOST_PERCENT) < 0 && cap.isReadable();
    }

    private int basisPoints() {
        return percent.getValue()
                .movePointRight(HUNDREDTHS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    protected void setPresentationValue(@Nullable Discount discount) {
        switch (discount) {
            case null -> {}
            case Discount.AmountOff(Money off) -> {
                kind.setValue(Kind.AMOUNT);
                amount.show(off);
            }
            case Discount.StoredValue(Money value) -> {
                kind.setValue(Kind.STORED_VALUE);
                amount.show(value);
            }
            case Discount.PercentOff(int basisPoints, Money most) -> {
                kind.setValue(Kind.PERCENT);
                percent.setValue(BigDecimal.valueOf(basisPoints, HUNDREDTHS).stripTrailingZeros());
                cap.show(most);
            }
            case Discount.FreePieces _ -> kind.setValue(Kind.FREE_PIECES);
            case Discount.FreeDelivery(Money most) -> {
                kind.setValue(Kind.FREE_DELIVERY);
                cap.show(most);
            }
        }
    }
}
