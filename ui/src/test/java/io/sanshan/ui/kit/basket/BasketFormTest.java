package io.sanshan.ui.kit.basket;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a basket")
class BasketFormTest extends ScreenTest {

    private static final GoodsListing TEA =
            new GoodsListing(GoodsId.named("tea"), "1", "Tea", "Own", "Grocery", "Drinks");

    private static final CouponTerms FIVE_OFF =
            CouponTerms.of(new Discount.AmountOff(usd(500)), new Validity.AfterIssue(0, 14));

    private BasketForm form;

    @BeforeEach
    void open() {
        open(FIVE_OFF.on(GoodsTerms.of(new GoodsScope(GoodsSetId.named("teas"), 1))));
    }

    private void open(CouponTerms terms) {
        UI.getCurrent().removeAll();
        form = show(new BasketForm(
                (words, range) -> new Slice<>(List.of(TEA), false), Currency.getInstance("USD"), () -> {}));
        form.askFor(List.of(terms));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private void enterTea(String amount) {
        @SuppressWarnings("unchecked")
        ComboBox<GoodsListing> which = find(ComboBox.class).withCaption("Goods").single();
        which.setValue(TEA);
        test(amount("Amount")).setValue(new BigDecimal(amount));
    }

    private BigDecimalField amount(String label) {
        return find(BigDecimalField.class).withCaption(label).single();
    }

    @Test
    @DisplayName("each line says what the coupon takes off it, as long as it does")
    void saysWhatIsTakenOff() {
        enterTea("20.00");
        test(amount("Everything else in the basket")).setValue(new BigDecimal("10.00"));

        form.takesOff(
                usd(500),
                List.of(
                        new LineDiscount(0, TEA.goods(), 1, usd(2_000), usd(333)),
                        new LineDiscount(1, null, 1, usd(1_000), usd(167))));
        assertThat(amount("Amount").getHelperText()).isEqualTo("$3.33 off");
        assertThat(amount("Everything else in the basket").getHelperText()).isEqualTo("$1.67 off");

        form.takesOff(null, List.of());
        assertThat(amount("Amount").getHelperText()).isEqualTo("\u00a0");
        assertThat(amount("Everything else in the basket").getHelperText()).isEqualTo("\u00a0");
    }

    /** An amount without goods is not part of the basket yet, so the places count without it. */
    @Test
    @DisplayName("a line that is not complete takes no place")
    void countsWhatIsComplete() {
        test(amount("Amount")).setValue(new BigDecimal("5.00"));
        test(amount("Everything else in the basket")).setValue(new BigDecimal("10.00"));

        form.takesOff(usd(500), List.of(new LineDiscount(0, null, 1, usd(1_000), usd(500))));
        assertThat(amount("Amount").getHelperText()).isEqualTo("\u00a0");
        assertThat(amount("Everything else in the basket").getHelperText()).isEqualTo("$5.00 off");
    }

    @Test
    @DisplayName("what delivery costs is asked for where a coupon pays it, and counts")
    void asksForTheDelivery() {
        assertThat(find(BigDecimalField.class).withCaption("Delivery costs").exists())
                .isFalse();
        open(CouponTerms.of(new Discount.FreeDelivery(null), new Validity.AfterIssue(0, 14)));
        test(amount("Total of the basket")).setValue(new BigDecimal("10.00"));
        test(amount("Delivery costs")).setValue(new BigDecimal("4.90"));

        assertThat(form.read()).isEqualTo(new Basket(List.of(new Basket.Line(null, 1, usd(1_000))), usd(490)));
        assertThat(form.total()).isEqualTo(usd(1_490));
        form.takesOff(usd(490), List.of());
        assertThat(amount("Delivery costs").getHelperText()).isEqualTo("$4.90 off");
    }

    /** Of a sum nobody knows how many pieces it is. */
    @Test
    @DisplayName("there is no sum of everything else where pieces of all goods count")
    void namesEachGoodWherePiecesCount() {
        open(FIVE_OFF.from(new Minimum(null, false, 3)));
        assertThat(find(BigDecimalField.class)
                        .withCaption("Everything else in the basket")
                        .exists())
                .isFalse();
        enterTea("20.00");
        assertThat(form.read()).isEqualTo(new Basket(List.of(new Basket.Line(TEA.goods(), 1, usd(2_000)))));
    }

    @Test
    @DisplayName("a coupon that is laid beside another asks for more, and what was entered stays")
    void asksForWhatSeveralCouponsLookAt() {
        open(FIVE_OFF);
        test(amount("Total of the basket")).setValue(new BigDecimal("10.00"));
        form.askFor(List.of(FIVE_OFF, FIVE_OFF.on(GoodsTerms.of(new GoodsScope(GoodsSetId.named("teas"), 1)))));
        enterTea("20.00");
        assertThat(form.read())
                .isEqualTo(new Basket(
                        List.of(new Basket.Line(TEA.goods(), 1, usd(2_000)), new Basket.Line(null, 1, usd(1_000)))));

        form.takesOff(
                usd(700),
                List.of(
                        new LineDiscount(0, TEA.goods(), 1, usd(2_000), usd(500)),
                        new LineDiscount(0, TEA.goods(), 1, usd(2_000), usd(200))));
        assertThat(amount("Amount").getHelperText()).isEqualTo("$7.00 off");
    }

    /** Nobody could mend what nobody sees. */
    @Test
    @DisplayName("what is no longer asked for neither counts nor keeps anything back")
    void forgetsWhatIsNoLongerAskedFor() {
        CouponTerms delivered = CouponTerms.of(new Discount.FreeDelivery(null), new Validity.AfterIssue(0, 14));
        open(FIVE_OFF);
        form.askFor(List.of(FIVE_OFF, delivered));
        test(amount("Total of the basket")).setValue(new BigDecimal("10.00"));
        test(amount("Delivery costs")).setValue(new BigDecimal("4.905"));
        assertThat(form.isReadable()).isFalse();
        form.askFor(List.of(FIVE_OFF));
        assertThat(form.isReadable()).isTrue();
        assertThat(form.read()).isEqualTo(new Basket(List.of(new Basket.Line(null, 1, usd(1_000)))));
    }

    @Test
    @DisplayName("what is bought beside goods that must be there together may stay a sum")
    void keepsASumWhereGoodsAreBoughtTogether() {
        GoodsScope teas = new GoodsScope(GoodsSetId.named("teas"), 1);
        open(FIVE_OFF.on(new GoodsTerms(null, null, teas, new Pick.All())));
        assertThat(find(BigDecimalField.class)
                        .withCaption("Everything else in the basket")
                        .exists())
                .isTrue();
        open(FIVE_OFF.on(new GoodsTerms(null, teas, null, new Pick.All())));
        assertThat(find(BigDecimalField.class)
                        .withCaption("Everything else in the basket")
                        .exists())
                .isFalse();
    }
}
