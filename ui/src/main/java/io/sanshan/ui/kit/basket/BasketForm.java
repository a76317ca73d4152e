package io.sanshan.ui.kit.basket;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.kit.Glyph;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the member buys. A total is enough unless a coupon asks for goods or pieces; then these are named line by line, and the total is
 * of everything else, where that counts.
 */
public class BasketForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient GoodsSearch search;
    private final transient Runnable changed;
    private final Currency currency;
    private final AmountField rest;
    private final AmountField delivery;
    private final Span which = new Span(getTranslation("desk.basket.goods"));
    private final Button add = new Button(getTranslation("desk.basket.add"), Glyph.PLUS.create(), e -> addLine());
    private final Div lines = new Div();
    private boolean byGoods;

    /** @param currency of the amounts */
    public BasketForm(GoodsSearch search, Currency currency, Runnable changed) {
        this.search = search;
        this.changed = changed;
        this.currency = currency;
        rest = new AmountField("", currency);
        rest.addValueChangeListener(e -> changed.run());
        delivery = new AmountField(getTranslation("desk.basket.delivery"), currency);
        delivery.addValueChangeListener(e -> changed.run());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        which.addClassName("secondary");
        lines.addClassName("stack-tight");
        getContent().addClassName("basket");
        getContent().add(which, lines, add, rest, delivery);
    }

    /** Asks for what the terms of the coupons on the basket look at; what was entered stays. */
    public void askFor(List<CouponTerms> coupons) {
        boolean goodsCount = coupons.stream()
                .anyMatch(
                        terms -> terms.goods().asksForGoods() || terms.minimum().pieces() > 0);
        which.setVisible(goodsCount);
        ask(coupons, goodsCount);
    }

    /** Asks for goods even where their sum would do, and for what else the terms look at. */
    public void askForGoods(CouponTerms terms) {
        which.setVisible(false);
        ask(List.of(terms), true);
    }

    private void ask(List<CouponTerms> coupons, boolean goodsCount) {
        byGoods = goodsCount;
        lines.setVisible(byGoods);
        add.setVisible(byGoods);
        if (byGoods && lines.getChildren().findAny().isEmpty()) {
            addLine();
        }
        rest.setLabel(getTranslation(byGoods ? "desk.basket.rest" : "desk.basket.total"));
        rest.setVisible(!byGoods || coupons.stream().allMatch(BasketForm::mayStayASum));
        delivery.setVisible(coupons.stream().anyMatch(terms -> terms.discount() instanceof Discount.FreeDelivery));
    }

    /** Of everything else nobody knows which goods it is, nor how many pieces: where that counts, each is named. */
    private static boolean mayStayASum(CouponTerms terms) {
        GoodsTerms goods = terms.goods();
        boolean isOfNoConcern = goods.any() != null;
        boolean countsAsItIs = goods.none() == null
                && goods.pick() instanceof Pick.All
                && terms.minimum().pieces() == 0;
        return isOfNoConcern || countsAsItIs;
    }

    private BasketLine addLine() {
        BasketLine added = new BasketLine(search, currency, changed, line -> {
            lines.remove(line);
            changed.run();
        });
        lines.add(added);
        return added;
    }

    /**
     * Puts these lines in the place of all that is there.
     *
     * @param everythingElse where that is asked for; null where there is nothing else
     * @param costOfDelivery where that is asked for
     */
    public void fill(List<FilledLine> some, @Nullable Money everythingElse, @Nullable Money costOfDelivery) {
        lines.removeAll();
        some.forEach(line -> addLine().show(line));
        rest.show(everythingElse);
        delivery.show(costOfDelivery);
    }

    private List<BasketLine> entered() {
        return !byGoods
                ? List.of()
                : lines.getChildren()
                        .map(BasketLine.class::cast)
                        .filter(BasketLine::isComplete)
                        .toList();
    }

    /** Whether every amount that is asked for and was typed is one. */
    public boolean isReadable() {
        return (!rest.isVisible() || rest.isReadable())
                && (!delivery.isVisible() || delivery.isReadable())
                && (!byGoods || lines.getChildren().map(BasketLine.class::cast).allMatch(BasketLine::isReadable));
    }

    /** Says at each line, and at the delivery, what the coupon takes off it. */
    public void takesOff(@Nullable Money discount, List<LineDiscount> discounts) {
        Map<Integer, Money> byPlace =
                discounts.stream().collect(Collectors.toMap(LineDiscount::line, LineDiscount::discount, Money::plus));
        Money offLines = byPlace.values().stream().reduce(Money::plus).orElse(null);
        Money offDelivery = discount == null || offLines == null ? discount : discount.minus(offLines);
        delivery.takesOff(delivery.isVisible() && offDelivery != null && offDelivery.minor() > 0 ? offDelivery : null);
        lines.getChildren().map(BasketLine.class::cast).forEach(line -> line.takesOff(null));
        int place = 0;
        for (BasketLine line : entered()) {
            line.takesOff(byPlace.get(place++));
        }
        rest.takesOff(byGoods ? byPlace.get(place) : null);
    }

    /** The basket as far as it was entered; null where nothing was. */
    public @Nullable Basket read() {
        List<Basket.Line> read = new ArrayList<>();
        entered().forEach(line -> read.add(line.read()));
        if (rest.isVisible() && rest.money() != null) {
            read.add(new Basket.Line(null, 1, rest.money()));
        }
        return read.isEmpty() ? null : new Basket(read, delivery.isVisible() ? delivery.money() : null);
    }

    /** What the basket comes to; null where nothing was entered. */
    public @Nullable Money total() {
        Basket basket = read();
        return basket == null ? null : basket.total().orElse(null);
    }
}
