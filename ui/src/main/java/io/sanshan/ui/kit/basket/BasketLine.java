package io.sanshan.ui.kit.basket;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.kit.Glyph;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line of a basket: which goods, how many, and what they cost together. */
class BasketLine extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 999;

    private final ComboBox<GoodsListing> goods = new ComboBox<>(getTranslation("desk.basket.which"));
    private final IntegerField quantity = new IntegerField(getTranslation("desk.basket.quantity"));
    private final AmountField amount;

    BasketLine(GoodsSearch search, Currency currency, Runnable changed, Consumer<BasketLine> remove) {
        amount = new AmountField(getTranslation("desk.basket.amount"), currency);
        amount.takesOff(null);
        goods.setItems(
                query -> search
                        .search(query.getFilter().orElse(""), new Slice.Range(query.getOffset(), query.getLimit()))
                        .rows()
                        .stream());
        goods.setItemLabelGenerator(BasketLine::label);
        goods.setPlaceholder(getTranslation("desk.basket.search"));
        quantity.setMin(1);
        quantity.setMax(MOST);
        quantity.setValue(1);
        goods.addValueChangeListener(e -> changed.run());
        quantity.addValueChangeListener(e -> changed.run());
        amount.addValueChangeListener(e -> changed.run());
        Button without = new Button(Glyph.CLOSE.create(), e -> remove.accept(this));
        without.setAriaLabel(getTranslation("desk.basket.remove"));
        without.addThemeVariants(ButtonVariant.TERTIARY);
        goods.addClassName("grow");
        getContent().addClassName("basket-line");
        getContent().add(goods, quantity, amount, without);
    }

    private static String label(GoodsListing goods) {
        return goods.name() + " · " + goods.number();
    }

    void show(FilledLine filled) {
        goods.setValue(filled.goods());
        quantity.setValue(filled.quantity());
        amount.show(filled.value());
    }

    void takesOff(@Nullable Money discount) {
        amount.takesOff(discount);
    }

    boolean isComplete() {
        return goods.getValue() != null && quantity.getValue() != null && amount.money() != null;
    }

    boolean isReadable() {
        return amount.isReadable() && !quantity.isInvalid();
    }

    Basket.Line read() {
        return new Basket.Line(goods.getValue().goods(), quantity.getValue(), Objects.requireNonNull(amount.money()));
    }
}
