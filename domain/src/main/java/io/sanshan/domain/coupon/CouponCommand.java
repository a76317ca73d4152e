package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of one coupon; what its redemption asks of it is a {@link RedemptionCommand}. */
public sealed interface CouponCommand {

    CouponId coupon();

    /**
     * Issues a piece of a template to a member; days are counted in the zone.
     *
     * @param guide who pushes it; null where nobody does, or where an import does not tell
     */
    record IssueCoupon(
            @TargetAggregateIdentifier CouponId coupon,
            MemberId member,
            CouponCode code,
            IssueWay way,
            @Nullable GuideId guide,
            ZoneId zone)
            implements CouponCommand {

        /** Issues it without a guide who pushes it. */
        public IssueCoupon(CouponId coupon, MemberId member, CouponCode code, IssueWay way, ZoneId zone) {
            this(coupon, member, code, way, null, zone);
        }
    }

    /** A member takes a piece of a template; days are counted in the zone. */
    record ClaimCoupon(@TargetAggregateIdentifier CouponId coupon, MemberId member, CouponCode code, ZoneId zone)
            implements CouponCommand {}

    /** Voids a coupon with a reason. */
    record VoidCoupon(@TargetAggregateIdentifier CouponId coupon, String reason) implements CouponCommand {

        /** The reason that no person wrote: the member who held the coupon was erased. Screens have words for it. */
        public static final String MEMBER_ERASED = "MEMBER_ERASED";
    }

    /** Lets a coupon expire whose time is over. */
    record ExpireCoupon(@TargetAggregateIdentifier CouponId coupon) implements CouponCommand {}
}
