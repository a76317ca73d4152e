package io.sanshan.ui.kit;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The terms of a coupon in words. The locale and the zone come with the formats, so that members' pages can use it, too. */
public final class TermsText {

    private static final double BASIS_POINTS = 10_000;

    private TermsText() {}

    /** What it takes off, such as "$5.00 off". */
    public static String headline(CouponTerms terms, Formats formats) {
        return switch (terms.discount()) {
            case Discount.AmountOff off -> say(formats, "terms.amount", formats.money(off.amount()));
            case Discount.PercentOff off ->
                say(formats, "terms.percent", formats.percent(off.basisPoints() / BASIS_POINTS));
        };
    }

    /**
     * What one has to know before using it, one sentence each.
     *
     * @param goodsSet the name of the goods set of the scope; null for all goods
     */
    public static List<String> conditions(CouponTerms terms, @Nullable String goodsSet, Formats formats) {
        List<String> conditions = new ArrayList<>();
        if (terms.minimumSpend() != null) {
            conditions.add(say(formats, "terms.minimum", formats.money(terms.minimumSpend())));
        }
        conditions.add(goodsSet == null ? say(formats, "terms.allGoods") : say(formats, "terms.goods", goodsSet));
        if (terms.discount() instanceof Discount.PercentOff off && off.cap() != null) {
            conditions.add(say(formats, "terms.cap", formats.money(off.cap())));
        }
        return conditions;
    }

    /** When it may be used, for a template; an issued coupon knows its own days. */
    public static String validity(Validity validity, Formats formats) {
        return switch (validity) {
            case Validity.Between between ->
                say(formats, "terms.between", formats.day(between.first()), formats.day(between.last()));
            case Validity.AfterIssue after ->
                after.startAfterDays() == 0
                        ? say(formats, "terms.afterIssue", after.days())
                        : say(formats, "terms.afterIssueLater", after.days(), after.startAfterDays());
        };
    }

    private static String say(Formats formats, String key, Object... arguments) {
        Locale locale = formats.locale();
        return I18NProvider.translate(locale, key, arguments);
    }
}
