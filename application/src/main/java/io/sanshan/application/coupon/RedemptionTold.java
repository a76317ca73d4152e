package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds of one command.
 *
 * @param redemption null where nothing was redeemed or reserved
 * @param at business time of the decision; null where there was none
 * @param until up to when they are held; null where they are not
 * @param verdicts one for each coupon that the command decided, in the order asked for
 */
public record RedemptionTold(
        @Nullable RedemptionId redemption,
        @Nullable Instant at,
        @Nullable Instant until,
        List<Verdict> verdicts) {

    public RedemptionTold {
        verdicts = List.copyOf(verdicts);
    }

    /** Nothing of it is in the log. */
    public static RedemptionTold refused(CouponId coupon, Refusal refusal) {
        return new RedemptionTold(null, null, null, List.of(new Verdict.Refuses(coupon, refusal)));
    }

    public List<Verdict.Grants> granted() {
        return Verdict.granted(verdicts);
    }

    public List<Refusal> refusals() {
        return Verdict.refusals(verdicts);
    }
}
