package io.sanshan.application.coupon.projection;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Discount.AmountOff;
import io.sanshan.domain.coupon.Discount.PercentOff;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.Validity.AfterIssue;
import io.sanshan.domain.coupon.Validity.Between;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of a template, with its terms spread over columns. */
@Entity
@Table(name = "coupon_template_version")
class CouponTemplateVersionRow {

    private enum DiscountKind {
        AMOUNT,
        PERCENT
    }

    @Id
    String id;

    String templateId = "";
    int version;
    String name = "";

    @Enumerated(EnumType.STRING)
    private DiscountKind discountKind = DiscountKind.AMOUNT;

    private @Nullable Long amountMinor;
    private @Nullable String amountCurrency;
    private @Nullable Integer basisPoints;
    private @Nullable Long capMinor;
    private @Nullable String capCurrency;
    private @Nullable Long minimumMinor;
    private @Nullable String minimumCurrency;

    @Nullable
    String goodsSetId;

    private @Nullable Integer goodsSetVersion;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable Integer startAfterDays;
    private @Nullable Integer validDays;
    private @Nullable Integer stock;
    private @Nullable Integer perMember;

    Instant definedAt = Instant.EPOCH;

    protected CouponTemplateVersionRow() {}

    CouponTemplateVersionRow(
            CouponTemplateId template, int version, String name, CouponTerms terms, Instant definedAt) {
        this.id = id(template.value(), version);
        this.templateId = template.value();
        this.version = version;
        this.name = name;
        this.definedAt = definedAt;
        stock = terms.stock();
        perMember = terms.perMember();
        take(terms.discount());
        take(terms.validity());
        Money minimum = terms.minimumSpend();
        if (minimum != null) {
            minimumMinor = minimum.minor();
            minimumCurrency = minimum.currency();
        }
        GoodsScope scope = terms.scope();
        if (scope != null) {
            goodsSetId = scope.goodsSet().value();
            goodsSetVersion = scope.version();
        }
    }

    static String id(String template, int version) {
        return template + '/' + version;
    }

    private void take(Discount discount) {
        switch (discount) {
            case AmountOff off -> {
                discountKind = DiscountKind.AMOUNT;
                amountMinor = off.amount().minor();
                amountCurrency = off.amount().currency();
            }
            case PercentOff off -> {
                discountKind = DiscountKind.PERCENT;
                basisPoints = off.basisPoints();
                Money cap = off.cap();
                if (cap != null) {
                    capMinor = cap.minor();
                    capCurrency = cap.currency();
                }
            }
        }
    }

    private void take(Validity validity) {
        switch (validity) {
            case Between between -> {
                firstDay = between.first();
                lastDay = between.last();
            }
            case AfterIssue after -> {
                startAfterDays = after.startAfterDays();
                validDays = after.days();
            }
        }
    }

    CouponTerms terms() {
        Discount discount =
                switch (discountKind) {
                    case AMOUNT -> new AmountOff(known(money(amountMinor, amountCurrency)));
                    case PERCENT -> new PercentOff(known(basisPoints), money(capMinor, capCurrency));
                };
        Validity validity = firstDay == null
                ? new AfterIssue(known(startAfterDays), known(validDays))
                : new Between(firstDay, known(lastDay));
        GoodsScope scope =
                goodsSetId == null ? null : new GoodsScope(new GoodsSetId(goodsSetId), known(goodsSetVersion));
        return new CouponTerms(discount, money(minimumMinor, minimumCurrency), scope, validity, stock, perMember);
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }

    private static <T> T known(@Nullable T part) {
        return Objects.requireNonNull(part, "the terms of a version are written whole");
    }
}
