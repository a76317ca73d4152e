package io.sanshan.ui.till;

import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A redemption as tills name it: with one of its coupons, so that it is found without a table of all of them. It says nothing that opens
 * anything: a coupon is redeemed by its code.
 */
final class RedemptionNumber {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Templates of an import are named after what they were there. */
    private static final Pattern FORM =
            Pattern.compile("(" + UUID + "(?:~" + UUID + ")?)\\.([A-Za-z0-9_-]{1,100})\\.(\\d{1,18})");

    private static final String REDEMPTION = "redemption-";
    private static final String TEMPLATE = "template-";

    private RedemptionNumber() {}

    static String of(RedemptionId redemption, CouponId coupon) {
        return redemption.value().substring(REDEMPTION.length())
                + '.'
                + coupon.template().value().substring(TEMPLATE.length())
                + '.'
                + coupon.piece();
    }

    /** The one that stands in the way of another on its sale; null where a refusal is of something else. */
    static @Nullable String of(Refusal refusal) {
        return refusal.is(CouponRefusal.SALE_HAS_COUPONS)
                ? of(
                        new RedemptionId(refusal.arguments().get(0)),
                        new CouponId(refusal.arguments().get(1)))
                : null;
    }

    static RedemptionRef read(String number) {
        Matcher parts = FORM.matcher(number);
        if (!parts.matches()) {
            throw TillProblem.of(TillCode.REDEMPTION_UNKNOWN);
        }
        return new RedemptionRef(
                CouponId.of(new CouponTemplateId(TEMPLATE + parts.group(2)), Long.parseLong(parts.group(3))),
                new RedemptionId(REDEMPTION + parts.group(1)));
    }
}
