package io.sanshan.ui.kit;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.MemberLimits;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WeeklyHours;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a coupon in words. Pages without a session say where their texts come from. */
public final class TermsText {

    private static final double BASIS_POINTS = 10_000;

    private final CouponTerms terms;
    private final Formats formats;
    private final TextSource texts;

    private TermsText(CouponTerms terms, Formats formats, TextSource texts) {
        this.terms = terms;
        this.formats = formats;
        this.texts = texts;
    }

    /** What it takes off, such as "$5.00 off". */
    public static String headline(CouponTerms terms, Formats formats) {
        return headline(terms, formats, TextSource.OF_SCREEN);
    }

    public static String headline(CouponTerms terms, Formats formats, TextSource texts) {
        return new TermsText(terms, formats, texts).headline();
    }

    /** What a coupon still takes off, such as what is left of a stored value. */
    public static String headline(CouponTerms terms, CouponCard card, Formats formats, TextSource texts) {
        TermsText text = new TermsText(terms, formats, texts);
        Money left = card.left();
        Money stored = terms.storedValue();
        return left == null || stored == null
                ? text.headline()
                : text.say("terms.left", formats.money(left), formats.money(stored));
    }

    /** A line that begins with one that there is already, and says how often the coupon was used where that is not all. */
    public static String used(String line, CouponTerms terms, CouponCard card, Formats formats, TextSource texts) {
        return terms.uses() == 1 || card.redemptions() == 0
                ? line
                : line + " · "
                        + new TermsText(terms, formats, texts).say("terms.used", card.redemptions(), terms.uses());
    }

    /** What one has to know before using it, one sentence each. */
    public static List<String> conditions(CouponTerms terms, TermsNames names, Formats formats) {
        return conditions(terms, names, formats, TextSource.OF_SCREEN);
    }

    public static List<String> conditions(CouponTerms terms, TermsNames names, Formats formats, TextSource texts) {
        return new TermsText(terms, formats, texts).conditions(names);
    }

    /** What headquarters and guides know of it besides, and members need not. */
    public static List<String> shares(CouponTerms terms, Formats formats) {
        return new TermsText(terms, formats, TextSource.OF_SCREEN).shares();
    }

    private List<String> shares() {
        List<String> shares = new ArrayList<>();
        GuideLimits limits = terms.quotas().perGuide();
        limit("terms.perGuide", limits.total(), shares);
        limit("terms.perGuide.month", limits.month(), shares);
        return shares;
    }

    private String headline() {
        return switch (terms.discount()) {
            case Discount.AmountOff(Money amount) -> say("terms.amount", formats.money(amount));
            case Discount.PercentOff(int basisPoints, Money _) ->
                say("terms.percent", formats.percent(basisPoints / BASIS_POINTS));
            case Discount.FreePieces _ ->
                switch (terms.goods().pick()) {
                    case Pick.All _ -> say("terms.free");
                    case Pick.Cheapest(int pieces) -> say("terms.free.cheapest", pieces);
                    case Pick.Dearest(int pieces) -> say("terms.free.dearest", pieces);
                };
            case Discount.FreeDelivery _ -> say("terms.delivery");
            case Discount.StoredValue(Money value) -> say("terms.value", formats.money(value));
        };
    }

    private List<String> conditions(TermsNames names) {
        List<String> conditions = new ArrayList<>();
        Money spend = terms.minimum().spend();
        if (spend != null) {
            conditions.add(say(
                    terms.minimum().afterOthers() ? "terms.minimum.afterOthers" : "terms.minimum",
                    formats.money(spend)));
        }
        if (terms.minimum().pieces() > 0) {
            conditions.add(say("terms.pieces", terms.minimum().pieces()));
        }
        if (names.together() != null) {
            conditions.add(say("terms.together", names.together()));
        }
        if (!(terms.discount() instanceof Discount.FreePieces)) {
            switch (terms.goods().pick()) {
                case Pick.All _ -> {}
                case Pick.Cheapest(int pieces) -> conditions.add(say("terms.cheapest", pieces));
                case Pick.Dearest(int pieces) -> conditions.add(say("terms.dearest", pieces));
            }
        }
        conditions.add(names.any() == null ? say("terms.allGoods") : say("terms.goods", names.any()));
        if (names.none() != null) {
            conditions.add(say("terms.none", names.none()));
        }
        Money cap = cap();
        if (cap != null) {
            conditions.add(say("terms.cap", formats.money(cap)));
        }
        if (!names.stores().isEmpty()) {
            conditions.add(say("terms.stores", formats.list(names.stores())));
        }
        WeeklyHours hours = terms.hours();
        if (hours != null) {
            conditions.add(hours(hours));
        }
        if (terms.uses() > 1) {
            conditions.add(say("terms.uses", terms.uses()));
        }
        switch (terms.combining().stacking()) {
            case NEVER -> {}
            case COMMON -> conditions.add(say("terms.common"));
            case ALWAYS -> conditions.add(say("terms.always"));
        }
        MemberLimits limits = terms.quotas().perMember();
        limit("terms.perDay", limits.day(), conditions);
        limit("terms.perWeek", limits.week(), conditions);
        limit("terms.perMonth", limits.month(), conditions);
        limit("terms.perStore", terms.quotas().perStore(), conditions);
        String tag = terms.eligibility().tag();
        if (tag != null) {
            conditions.add(say("terms.tag", tag));
        }
        if (terms.eligibility().firstPurchase()) {
            conditions.add(say("terms.firstPurchase"));
        }
        if (terms.wallet().transferable()) {
            conditions.add(say("terms.transferable"));
        }
        limit("terms.remind", terms.wallet().remindDaysBefore(), conditions);
        return conditions;
    }

    private void limit(String key, @Nullable Integer limit, List<String> conditions) {
        if (limit != null) {
            conditions.add(say(key, limit));
        }
    }

    private @Nullable Money cap() {
        return switch (terms.discount()) {
            case Discount.PercentOff(int _, Money cap) -> cap;
            case Discount.FreeDelivery(Money cap) -> cap;
            case Discount.AmountOff _, Discount.FreePieces _, Discount.StoredValue _ -> null;
        };
    }

    private String hours(WeeklyHours hours) {
        String days = formats.days(hours.days());
        return hours.areWholeDays()
                ? say("terms.days", days)
                : say("terms.hours", days, formats.time(hours.from()), formats.time(hours.until()));
    }

    private String say(String key, Object... arguments) {
        return texts.say(key, formats.locale(), arguments);
    }

    /** When it may be used, for a template; an issued coupon knows its own days. */
    public static String validity(Validity validity, Formats formats) {
        return switch (validity) {
            case Validity.Between between ->
                TextSource.OF_SCREEN.say(
                        "terms.between", formats.locale(), formats.day(between.first()), formats.day(between.last()));
            case Validity.AfterIssue after -> {
                String days = after.startAfterDays() == 0
                        ? TextSource.OF_SCREEN.say("terms.afterIssue", formats.locale(), after.days())
                        : TextSource.OF_SCREEN.say(
                                "terms.afterIssueLater", formats.locale(), after.days(), after.startAfterDays());
                yield after.endsWithCampaign()
                        ? TextSource.OF_SCREEN.say("terms.endsWithCampaign", formats.locale(), days)
                        : days;
            }
        };
    }
}
