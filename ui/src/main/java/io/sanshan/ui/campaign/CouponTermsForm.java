package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.MemberLimits;
import io.sanshan.domain.coupon.Quotas;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.AmountField;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.CouponTile;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The terms of a coupon, and beside them what members will read of it. */
class CouponTermsForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("coupon.name"));
    private final DiscountFields discount;
    private final PickFields pick = new PickFields();
    private final GoodsSetField any;
    private final GoodsSetField none;
    private final GoodsSetField together;
    private final AmountField minimum;
    private final IntegerField minimumPieces = new IntegerField(getTranslation("coupon.minimumPieces"));
    private final ValidityFields validity = new ValidityFields();
    private final MultiSelectComboBox<StoreId> stores;
    private final HoursFields hours = new HoursFields();
    private final IntegerField stock = new IntegerField(getTranslation("coupon.stock"));
    private final MemberLimitsFields perMember = new MemberLimitsFields();
    private final GuideLimitsFields perGuide = new GuideLimitsFields();
    private final IntegerField perStore = new IntegerField(getTranslation("coupon.perStore"));
    private final ComboBox<String> tag;
    private final IntegerField uses = new IntegerField(getTranslation("coupon.uses"));
    private final CombiningFields combining = new CombiningFields();
    private final WalletTermsFields wallet = new WalletTermsFields();
    private final Checkbox firstPurchase = new Checkbox(getTranslation("coupon.firstPurchase"));
    private final Checkbox afterOthers = new Checkbox(getTranslation("coupon.minimum.afterOthers"));
    private final Div preview = new Div();
    private final SampleBasketPanel sample;

    /**
     * @param goods makes a field for a goods set; given is the key of its texts
     * @param basket on which the terms are tried
     */
    CouponTermsForm(
            Currency currency,
            Function<String, GoodsSetField> goods,
            MultiSelectComboBox<StoreId> storesToChoose,
            ComboBox<String> tagsToChoose,
            SampleBasketPanel basket) {
        tag = tagsToChoose;
        tag.setLabel(getTranslation("coupon.tag"));
        tag.setPlaceholder(getTranslation("coupon.tag.empty"));
        tag.setClearButtonVisible(true);
        // A coupon may be designed before the first member carries its tag.
        tag.setAllowCustomValue(true);
        tag.addCustomValueSetListener(e -> tag.setValue(e.getDetail().strip()));
        tag.addValueChangeListener(e -> shape());
        firstPurchase.setHelperText(getTranslation("coupon.firstPurchase.hint"));
        firstPurchase.addValueChangeListener(e -> shape());
        perStore.setPlaceholder(getTranslation("coupon.unlimited"));
        perStore.addValueChangeListener(e -> shape());
        stores = storesToChoose;
        sample = basket;
        stores.setLabel(getTranslation("coupon.stores"));
        stores.setPlaceholder(getTranslation("coupon.stores.empty"));
        stores.addValueChangeListener(e -> shape());
        discount = new DiscountFields(currency);
        minimum = new AmountField(getTranslation("coupon.minimum"), currency);
        any = goods.apply("coupon.goods");
        none = goods.apply("coupon.goods.none");
        together = goods.apply("coupon.goods.together");
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        minimum.setPlaceholder(getTranslation("coupon.nothing"));
        minimumPieces.setPlaceholder(getTranslation("coupon.nothing"));
        stock.setPlaceholder(getTranslation("coupon.unlimited"));
        Div fields = new Div(
                name,
                discount,
                any,
                pick,
                none,
                together,
                pair(minimum, minimumPieces),
                afterOthers,
                validity,
                stores,
                hours,
                tag,
                firstPurchase,
                pair(stock, uses),
                perMember,
                perGuide,
                perStore,
                combining,
                wallet);
        fields.addClassName("stack");
        Span label = new Span(getTranslation("coupon.preview"));
        label.addClassName("secondary");
        Div beside = new Div(label, preview, sample);
        beside.addClassNames("coupon-preview", "stack-tight");
        getContent().addClassName("coupon-designer");
        getContent().add(fields, beside);
        name.addValueChangeListener(e -> shape());
        discount.addValueChangeListener(e -> shape());
        pick.addValueChangeListener(e -> shape());
        any.onChange(this::shape);
        none.onChange(this::shape);
        together.onChange(this::shape);
        minimum.addValueChangeListener(e -> shape());
        minimumPieces.addValueChangeListener(e -> shape());
        validity.addValueChangeListener(e -> shape());
        hours.addValueChangeListener(e -> shape());
        perMember.addValueChangeListener(e -> shape());
        perGuide.addValueChangeListener(e -> shape());
        uses.setMin(1);
        uses.setPlaceholder("1");
        uses.addValueChangeListener(e -> shape());
        afterOthers.addValueChangeListener(e -> shape());
        combining.addValueChangeListener(e -> shape());
        wallet.addValueChangeListener(e -> shape());
        shape();
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    private void shape() {
        pick.setVisible(discount.isOfPieces());
        pick.counted(discount.isFreePieces());
        uses.setVisible(!discount.isStoredValue());
        afterOthers.setVisible(minimum.money() != null && combining.getValue().stacking() != Stacking.NEVER);
        preview.removeAll();
        Optional<CouponTerms> entered = entered();
        sample.tryOut(entered);
        entered.ifPresentOrElse(
                terms -> preview.add(new CouponTile(
                        name.isEmpty() ? getTranslation("coupon.preview.name") : name(), terms, names())),
                () -> {
                    Span unfinished = new Span(getTranslation("coupon.preview.unfinished"));
                    unfinished.addClassName("secondary");
                    preview.add(unfinished);
                });
    }

    void read(CouponTemplateCard template) {
        CouponTerms terms = template.terms();
        name.setValue(template.name());
        discount.setValue(terms.discount());
        pick.setValue(terms.goods().pick());
        any.read(terms.goods().any(), template.names().any());
        none.read(terms.goods().none(), template.names().none());
        together.read(terms.goods().together(), template.names().together());
        minimum.show(terms.minimum().spend());
        minimumPieces.setValue(
                terms.minimum().pieces() == 0 ? null : terms.minimum().pieces());
        validity.read(terms.validity());
        stores.setValue(terms.stores());
        hours.setValue(terms.hours());
        stock.setValue(terms.quotas().stock());
        perMember.setValue(terms.quotas().perMember());
        perGuide.setValue(terms.quotas().perGuide());
        perStore.setValue(terms.quotas().perStore());
        tag.setValue(terms.eligibility().tag());
        firstPurchase.setValue(terms.eligibility().firstPurchase());
        uses.setValue(terms.uses() == 1 ? null : terms.uses());
        afterOthers.setValue(terms.minimum().afterOthers());
        combining.setValue(terms.combining());
        wallet.setValue(terms.wallet());
        shape();
    }

    Answers answers() {
        return new Answers()
                .field("name", name)
                .field("discount", discount)
                .field("pick", pick)
                .field("validity", validity)
                .field("hours", hours)
                .field("stock", stock)
                .field("perMember", perMember)
                .field("perGuide", perGuide)
                .field("perStore", perStore)
                .field("tag", tag)
                .field("uses", uses)
                .field("remindDaysBefore", wallet)
                .field("minimumPieces", minimumPieces)
                .field("minimumSpend", minimum);
    }

    String name() {
        return name.getValue().strip();
    }

    /** The terms, or nothing while a number or day is missing, which the fields say themselves. */
    Optional<CouponTerms> terms() {
        discount.setErrorMessage(getTranslation("coupon.number.missing"));
        discount.setInvalid(discount.getValue() == null);
        if (discount.isInvalid()) {
            discount.focus();
        }
        validity.complain();
        return minimum.isReadable() ? entered() : Optional.empty();
    }

    private Optional<CouponTerms> entered() {
        Discount off = discount.getValue();
        Validity days = validity.getValue();
        if (off == null || days == null) {
            return Optional.empty();
        }
        return Optional.of(new CouponTerms(
                off,
                new GoodsTerms(
                        any.scope(),
                        none.scope(),
                        together.scope(),
                        discount.isOfPieces() ? pick.getValue() : new Pick.All()),
                new Minimum(
                        minimum.money(),
                        afterOthers.isVisible() && afterOthers.getValue(),
                        Objects.requireNonNullElse(minimumPieces.getValue(), 0)),
                days,
                List.copyOf(stores.getValue()),
                hours.getValue(),
                new Quotas(
                        stock.getValue(),
                        Objects.requireNonNullElse(perMember.getValue(), MemberLimits.NONE),
                        Objects.requireNonNullElse(perGuide.getValue(), GuideLimits.NONE),
                        perStore.getValue()),
                new Eligibility(tag.getValue(), firstPurchase.getValue()),
                combining.getValue(),
                discount.isStoredValue() ? 1 : Objects.requireNonNullElse(uses.getValue(), 1),
                wallet.getValue()));
    }

    private TermsNames names() {
        return new TermsNames(
                any.chosen(),
                none.chosen(),
                together.chosen(),
                stores.getValue().stream()
                        .map(stores.getItemLabelGenerator())
                        .sorted()
                        .toList());
    }

    void focus() {
        name.focus();
    }
}
