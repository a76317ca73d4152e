package io.sanshan.application.shared;

import io.sanshan.domain.coupon.IssueSource;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Port through which a campaign, a process or an import brings a coupon of a template into a member's wallet without knowing
 * the coupon feature: it finds a free piece and makes the code. The same command id gives the same coupon again.
 */
public interface CouponIssuer {

    /** @param source for which the member gets one coupon of the template and no other; null where somebody asks for this one */
    Answer issue(
            Request request, CouponTemplateId template, MemberId member, IssueWay way, @Nullable IssueSource source);

    /** Issues it because somebody asks for this one. */
    default Answer issue(Request request, CouponTemplateId template, MemberId member, IssueWay way) {
        return issue(request, template, member, way, null);
    }

    /** What came of it. */
    sealed interface Answer {

        default Outcome outcome() {
            return switch (this) {
                case Issued _ -> Outcome.done();
                case NotIssued no -> Outcome.refused(no.refusal());
            };
        }
    }

    record Issued(CouponId coupon) implements Answer {}

    record NotIssued(Refusal refusal) implements Answer {}
}
