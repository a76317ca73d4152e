package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.Glyph;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the member buys. A total is enough unless the coupon is good for some goods only; then these are named line by line, and
 * the total is of everything else.
 */
class BasketForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Runnable changed;
    private final Currency currency;
    private final boolean byGoods;
    private final AmountField rest;
    private final Div lines = new Div();

    BasketForm(Desk desk, CouponTerms terms, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        currency = Currency.getInstance(currencyOf(terms, desk.currency()));
        byGoods = terms.scope() != null;
        rest = new AmountField(getTranslation(byGoods ? "desk.basket.rest" : "desk.basket.total"), currency);
        rest.addValueChangeListener(e -> changed.run());
        lines.addClassName("stack-tight");
        Div content = getContent();
        content.addClassName("basket");
        if (byGoods) {
            Button add = new Button(getTranslation("desk.basket.add"), Glyph.PLUS.create(), e -> addLine());
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Span label = new Span(getTranslation("desk.basket.goods"));
            label.addClassName("secondary");
            content.add(label, lines, add);
            addLine();
        }
        content.add(rest);
    }

    private static String currencyOf(CouponTerms terms, String otherwise) {
        Money limit = terms.discount().limit();
        Money known = limit == null ? terms.minimumSpend() : limit;
        return known == null ? otherwise : known.currency();
    }

    private void addLine() {
        lines.add(new BasketLine(desk, currency, changed, line -> {
            lines.remove(line);
            changed.run();
        }));
    }

    private List<BasketLine> entered() {
        return lines.getChildren()
                .map(BasketLine.class::cast)
                .filter(BasketLine::isComplete)
                .toList();
    }

    /** Whether every amount that was typed is one. */
    boolean isReadable() {
        return rest.isReadable()
                && lines.getChildren().map(BasketLine.class::cast).allMatch(BasketLine::isReadable);
    }

    /** Says at each line what the coupon takes off it. */
    void takesOff(List<LineDiscount> discounts) {
        Map<Integer, Money> byPlace =
                discounts.stream().collect(Collectors.toMap(LineDiscount::line, LineDiscount::discount));
        lines.getChildren().map(BasketLine.class::cast).forEach(line -> line.takesOff(null));
        int place = 0;
        for (BasketLine line : entered()) {
            line.takesOff(byPlace.get(place++));
        }
        if (byGoods) {
            rest.takesOff(byPlace.get(place));
        }
    }

    /** The basket as far as it was entered; null where nothing was. */
    @Nullable
    Basket read() {
        List<Basket.Line> read = new ArrayList<>();
        entered().forEach(line -> read.add(line.read()));
        if (rest.money() != null) {
            read.add(new Basket.Line(null, 1, rest.money()));
        }
        return read.isEmpty() ? null : new Basket(read);
    }

    /** What the basket comes to; null where nothing was entered. */
    @Nullable
    Money total() {
        Basket basket = read();
        return basket == null
                ? null
                : basket.lines().stream()
                        .map(Basket.Line::value)
                        .reduce(Money::plus)
                        .orElse(null);
    }
}
