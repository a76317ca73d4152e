package io.sanshan.ui.kit;

import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a coupon in words. Pages without a session say where their texts come from. */
public final class TermsText {

    private static final double BASIS_POINTS = 10_000;

    private TermsText() {}

    /** What it takes off, such as "$5.00 off". */
    public static String headline(CouponTerms terms, Formats formats) {
        return headline(terms, formats, TextSource.OF_SCREEN);
    }

    public static String headline(CouponTerms terms, Formats formats, TextSource texts) {
        return switch (terms.discount()) {
            case Discount.AmountOff off -> texts.say("terms.amount", formats.locale(), formats.money(off.amount()));
            case Discount.PercentOff off ->
                texts.say("terms.percent", formats.locale(), formats.percent(off.basisPoints() / BASIS_POINTS));
        };
    }

    /**
     * What one has to know before using it, one sentence each.
     *
     * @param goodsSet the name of the goods set of the scope; null for all goods
     */
    public static List<String> conditions(CouponTerms terms, @Nullable String goodsSet, Formats formats) {
        return conditions(terms, goodsSet, formats, TextSource.OF_SCREEN);
    }

    public static List<String> conditions(
            CouponTerms terms, @Nullable String goodsSet, Formats formats, TextSource texts) {
        List<String> conditions = new ArrayList<>();
        if (terms.minimumSpend() != null) {
            conditions.add(texts.say("terms.minimum", formats.locale(), formats.money(terms.minimumSpend())));
        }
        conditions.add(
                goodsSet == null
                        ? texts.say("terms.allGoods", formats.locale())
                        : texts.say("terms.goods", formats.locale(), goodsSet));
        if (terms.discount() instanceof Discount.PercentOff off && off.cap() != null) {
            conditions.add(texts.say("terms.cap", formats.locale(), formats.money(off.cap())));
        }
        return conditions;
    }

    /** When it may be used, for a template; an issued coupon knows its own days. */
    public static String validity(Validity validity, Formats formats) {
        return validity(validity, formats, TextSource.OF_SCREEN);
    }

    public static String validity(Validity validity, Formats formats, TextSource texts) {
        return switch (validity) {
            case Validity.Between between ->
                texts.say("terms.between", formats.locale(), formats.day(between.first()), formats.day(between.last()));
            case Validity.AfterIssue after ->
                after.startAfterDays() == 0
                        ? texts.say("terms.afterIssue", formats.locale(), after.days())
                        : texts.say("terms.afterIssueLater", formats.locale(), after.days(), after.startAfterDays());
        };
    }
}
