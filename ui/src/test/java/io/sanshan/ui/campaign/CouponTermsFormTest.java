package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.goods.GoodsCommands;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.GoodsSetListing;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.MemberLimits;
import io.sanshan.domain.coupon.Quotas;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.coupon.WeeklyHours;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In the designer of a coupon")
class CouponTermsFormTest extends ScreenTest {

    private static final GoodsSetListing TEAS = new GoodsSetListing(GoodsSetId.named("teas"), 3, "Teas", 12);

    private static final StoreId RIVERSIDE = StoreId.named("riverside");

    private static final Currency USD = Currency.getInstance("USD");

    private final GoodsQueries goods = mock(GoodsQueries.class);
    private final RedemptionQueries answers = mock(RedemptionQueries.class);
    private CouponTermsForm form;

    @BeforeEach
    void open() {
        when(goods.sets(any(), any(), any())).thenReturn(new Slice<>(List.of(TEAS), false));
        when(goods.search(any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(goods.members(any(), any(), any(), any())).thenReturn(new Slice<>(List.of(), false));
        when(answers.tryOut(any(), any(), any()))
                .thenAnswer(asked -> new Verdict.Grants(
                        CouponId.of(CouponTemplateId.named("sample"), 1), null, List.of(), null, true));
        form = show(new CouponTermsForm(
                USD,
                key -> new GoodsSetField(key, goods, mock(GoodsCommands.class), current),
                stores(),
                tags(),
                new SampleBasketPanel(answers, goods, current, USD)));
    }

    private static ComboBox<String> tags() {
        ComboBox<String> tags = new ComboBox<>();
        tags.setItems("gold", "silver");
        return tags;
    }

    private static MultiSelectComboBox<StoreId> stores() {
        MultiSelectComboBox<StoreId> stores = new MultiSelectComboBox<>();
        stores.setItems(RIVERSIDE, StoreId.named("airport"));
        stores.setItemLabelGenerator(store -> store.equals(RIVERSIDE) ? "Riverside" : "Airport");
        return stores;
    }

    private BigDecimalField number(String label) {
        return find(BigDecimalField.class).withCaption(label).single();
    }

    @Test
    @DisplayName("the coupon is shown as members will read it, while it is designed")
    void showsWhatMembersRead() {
        assertThat(words(form)).contains("Fill in what it takes off");
        test(number("Amount")).setValue(new BigDecimal("5"));
        assertThat(words(form)).contains("$5.00 off").contains("Name of the coupon");

        test(find(TextField.class).withCaption("Name").single()).setValue("Five off teas");
        test(number("Minimum spend")).setValue(new BigDecimal("30"));
        @SuppressWarnings("unchecked")
        ComboBox<GoodsSetListing> any =
                find(ComboBox.class).withCaption("Good for").single();
        any.setValue(TEAS);
        test(find(IntegerField.class).withCaption("Minimum pieces").single()).setValue(2);
        assertThat(words(form)).contains("Five off teas").contains("from $30.00 · from 2 pieces on · on Teas");

        find(MultiSelectComboBox.class).single().select(RIVERSIDE);
        assertThat(words(form)).contains("on Teas · in Riverside only");
    }

    @Test
    @DisplayName("what is missing is said where it is missing, and nothing is made up")
    void saysWhatIsMissing() {
        assertThat(form.terms()).isEmpty();
        assertThat(find(DiscountFields.class).single().getErrorMessage()).isEqualTo("Enter a number.");
        test(number("Amount")).setValue(new BigDecimal("5.005"));
        assertThat(form.terms()).isEmpty();
        test(number("Amount")).setValue(new BigDecimal("5.05"));
        assertThat(form.terms())
                .contains(
                        CouponTerms.of(new Discount.AmountOff(new Money(505, "USD")), new Validity.AfterIssue(0, 14)));
    }

    @Test
    @Tag("P7")
    @DisplayName("a tag may be written that no member carries yet")
    @SuppressWarnings("unchecked")
    void takesANewTag() {
        test(number("Amount")).setValue(new BigDecimal("5"));
        ComboBox<String> tag = find(ComboBox.class)
                .withCaption("Only for members with the tag")
                .single();
        ComponentUtil.fireEvent(tag, new ComboBoxBase.CustomValueSetEvent<>(tag, true, " platinum "));
        assertThat(form.terms().orElseThrow().eligibility()).isEqualTo(Eligibility.tagged("platinum"));
        assertThat(words(form)).contains("for members with the tag platinum only");
    }

    @Test
    @Tag("P7")
    @DisplayName("it may be for a first purchase only")
    void isForAFirstPurchase() {
        test(number("Amount")).setValue(new BigDecimal("5"));
        test(find(Checkbox.class).withCaption("Only with a first purchase").single())
                .click();
        assertThat(form.terms().orElseThrow().eligibility()).isEqualTo(new Eligibility(null, true));
        assertThat(words(form)).contains("with the first purchase only");
    }

    @Test
    @Tag("P14")
    @Tag("P15")
    @DisplayName("it may be given to a friend, and a reminder comes before its end, where headquarters says so")
    void isGivenAndReminds() {
        test(number("Amount")).setValue(new BigDecimal("5"));
        assertThat(form.terms().orElseThrow().wallet()).isEqualTo(WalletTerms.NONE);
        test(find(Checkbox.class).withCaption("She may give it to a friend").single())
                .click();
        test(find(IntegerField.class)
                        .withCaption("Remind her, in days before it ends")
                        .single())
                .setValue(3);
        assertThat(form.terms().orElseThrow().wallet()).isEqualTo(new WalletTerms(true, 3));
        assertThat(words(form)).contains("may be given to a friend · you are reminded 3 days before it ends");
    }

    static Stream<CouponTerms> everyKind() {
        Validity fortnight = new Validity.AfterIssue(0, 14);
        GoodsScope teas = new GoodsScope(TEAS.goodsSet(), TEAS.version());
        return Stream.of(
                CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), fortnight)
                        .from(new Money(3_000, "USD"))
                        .in(List.of(RIVERSIDE))
                        .limited(100, 1),
                CouponTerms.of(
                                new Discount.PercentOff(1_250, new Money(600, "USD")),
                                new Validity.Between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                        .on(new GoodsTerms(teas, teas, teas, new Pick.Dearest(2)))
                        .from(new Minimum(null, false, 3)),
                CouponTerms.of(new Discount.FreePieces(), fortnight)
                        .on(new GoodsTerms(teas, null, null, new Pick.Cheapest(1))),
                CouponTerms.of(new Discount.FreeDelivery(null), fortnight)
                        .during(new WeeklyHours(List.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.MIDNIGHT)),
                CouponTerms.of(new Discount.FreeDelivery(new Money(490, "USD")), new Validity.AfterIssue(1, 3, true))
                        .limited(Quotas.NONE
                                .perMember(new MemberLimits(9, 1, 2, 3))
                                .perGuide(new GuideLimits(50, 10))
                                .perStore(40))
                        .onlyFor(new Eligibility("gold", true)),
                CouponTerms.of(new Discount.StoredValue(new Money(5_000, "USD")), fortnight)
                        .beside(new Combining(Stacking.ALWAYS, 9))
                        .inWallet(WalletTerms.NONE.given().reminding(3)),
                CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), fortnight)
                        .from(new Minimum(new Money(3_000, "USD"), true, 0))
                        .beside(new Combining(Stacking.COMMON, 2))
                        .times(5));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    @DisplayName("terms that are there are shown and stay as they are")
    void keepsWhatIsThere(CouponTerms terms) {
        form.read(new CouponTemplateCard(
                CouponTemplateId.named("teas"),
                1,
                CampaignId.named("spring"),
                "Off teas",
                terms,
                new TermsNames("Teas", "Teas", "Teas", List.of()),
                0,
                false,
                TrialBrand.NOW));
        assertThat(form.terms()).contains(terms);
        assertThat(form.name()).isEqualTo("Off teas");
    }
}
