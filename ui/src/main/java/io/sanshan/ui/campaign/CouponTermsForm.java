package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.Answers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of a coupon. What is typed as money becomes minor units; percentages become hundredths of a percent. */
class CouponTermsForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int HUNDREDTHS = 2;

    private enum Kind {
        AMOUNT,
        PERCENT
    }

    private final String currency;
    private final int decimals;
    private final TextField name = new TextField(getTranslation("coupon.name"));
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final BigDecimalField amount;
    private final BigDecimalField percent = new BigDecimalField(getTranslation("coupon.percent"));
    private final BigDecimalField cap;
    private final BigDecimalField minimum;
    private final GoodsSetField goods;
    private final ValidityFields validity = new ValidityFields();
    private final IntegerField stock = new IntegerField(getTranslation("coupon.stock"));
    private final IntegerField perMember = new IntegerField(getTranslation("coupon.perMember"));

    CouponTermsForm(String currency, GoodsSetField goods) {
        this.currency = currency;
        this.goods = goods;
        decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        amount = money("coupon.amount");
        cap = money("coupon.cap");
        minimum = money("coupon.minimum");
        percent.setSuffixComponent(new Span("%"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("coupon.kind." + one));
        kind.addValueChangeListener(e -> shape());
        kind.setValue(Kind.AMOUNT);
        kind.setLabel(getTranslation("coupon.kind"));
        name.setRequiredIndicatorVisible(true);
        stock.setPlaceholder(getTranslation("coupon.unlimited"));
        perMember.setPlaceholder(getTranslation("coupon.unlimited"));
        getContent().addClassName("stack");
        getContent().add(name, kind, pair(amount, percent, cap), minimum, goods, validity, pair(stock, perMember));
    }

    private BigDecimalField money(String key) {
        BigDecimalField field = new BigDecimalField(getTranslation(key));
        field.setSuffixComponent(new Span(currency));
        return field;
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    private void shape() {
        boolean byAmount = kind.getValue() == Kind.AMOUNT;
        amount.setVisible(byAmount);
        percent.setVisible(!byAmount);
        cap.setVisible(!byAmount);
    }

    void read(CouponTemplateCard template) {
        CouponTerms terms = template.terms();
        name.setValue(template.name());
        switch (terms.discount()) {
            case Discount.AmountOff off -> {
                kind.setValue(Kind.AMOUNT);
                amount.setValue(decimal(off.amount()));
            }
            case Discount.PercentOff off -> {
                kind.setValue(Kind.PERCENT);
                percent.setValue(
                        BigDecimal.valueOf(off.basisPoints(), HUNDREDTHS).stripTrailingZeros());
                cap.setValue(decimal(off.cap()));
            }
        }
        minimum.setValue(decimal(terms.minimumSpend()));
        goods.read(terms.scope(), template.goodsSet());
        validity.read(terms.validity());
        stock.setValue(terms.stock());
        perMember.setValue(terms.perMember());
    }

    Answers answers() {
        return new Answers()
                .field("name", name)
                .field("discount", kind.getValue() == Kind.AMOUNT ? amount : percent)
                .field("validity", validity)
                .field("stock", stock)
                .field("perMember", perMember)
                .field("minimumSpend", minimum);
    }

    String name() {
        return name.getValue().strip();
    }

    /** The terms, or nothing while a number or day is missing, which the fields say themselves. */
    Optional<CouponTerms> terms() {
        BigDecimalField needed = kind.getValue() == Kind.AMOUNT ? amount : percent;
        needed.setErrorMessage(getTranslation("coupon.number.missing"));
        needed.setInvalid(needed.isEmpty());
        if (needed.isInvalid()) {
            needed.focus();
            return Optional.empty();
        }
        return validity.filled()
                .map(days -> new CouponTerms(
                        discount(), money(minimum), goods.scope(), days, stock.getValue(), perMember.getValue()));
    }

    private Discount discount() {
        if (kind.getValue() == Kind.AMOUNT) {
            return new Discount.AmountOff(new Money(minor(amount.getValue()), currency));
        }
        int basisPoints = percent.getValue()
                .movePointRight(HUNDREDTHS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return new Discount.PercentOff(basisPoints, money(cap));
    }

    private @Nullable Money money(BigDecimalField field) {
        return field.isEmpty() ? null : new Money(minor(field.getValue()), currency);
    }

    private long minor(BigDecimal typed) {
        return typed.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private @Nullable BigDecimal decimal(@Nullable Money money) {
        return money == null ? null : BigDecimal.valueOf(money.minor(), decimals);
    }

    void focus() {
        name.focus();
    }
}
