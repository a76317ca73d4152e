package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.OnSeveralStreams;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of one coupon; what its redemption asks of it is a {@link RedemptionCommand}. */
public sealed interface CouponCommand {

    CouponId coupon();

    /**
     * Issues a piece of a template to a member; days are counted in the zone.
     *
     * @param guide who pushes it; null where nobody does, or where an import does not tell
     * @param source for which it is issued once; null where somebody asks for this one
     */
    record IssueCoupon(
            @TargetAggregateIdentifier CouponId coupon,
            MemberId member,
            CouponCode code,
            IssueWay way,
            @Nullable GuideId guide,
            @Nullable IssueSource source,
            ZoneId zone)
            implements CouponCommand {

        /** Issues it because somebody asks for it. */
        public IssueCoupon(
                CouponId coupon, MemberId member, CouponCode code, IssueWay way, @Nullable GuideId guide, ZoneId zone) {
            this(coupon, member, code, way, guide, null, zone);
        }

        /** Issues it because somebody asks for it, without a guide who pushes it. */
        public IssueCoupon(CouponId coupon, MemberId member, CouponCode code, IssueWay way, ZoneId zone) {
            this(coupon, member, code, way, null, null, zone);
        }
    }

    /** A member takes a piece of a template; days are counted in the zone. */
    record ClaimCoupon(@TargetAggregateIdentifier CouponId coupon, MemberId member, CouponCode code, ZoneId zone)
            implements CouponCommand {}

    /** A member offers her coupon to whoever has the secret. */
    record OfferCoupon(@TargetAggregateIdentifier CouponId coupon, MemberId member, String secretHash)
            implements CouponCommand {}

    /** A member withdraws what she offered. */
    record WithdrawOffer(@TargetAggregateIdentifier CouponId coupon, MemberId member) implements CouponCommand {}

    /** A friend takes what was offered, by the secret of the offer; her own limits are counted in the zone. */
    record TakeCoupon(
            @TargetAggregateIdentifier CouponId coupon,
            MemberId member,
            String secretHash,
            CouponCode code,
            ZoneId zone)
            implements CouponCommand, OnSeveralStreams {

        @Override
        public List<String> streams() {
            return List.of(coupon.value());
        }
    }

    /** Reminds a coupon's member that it ends soon; days are counted in the zone. */
    record RemindOfExpiry(@TargetAggregateIdentifier CouponId coupon, ZoneId zone) implements CouponCommand {}

    /**
     * Voids a coupon with a reason.
     *
     * @param of the member whose it is while this is asked: who received it meanwhile keeps it; null is whoever has it
     */
    record VoidCoupon(
            @TargetAggregateIdentifier CouponId coupon,
            String reason,
            @Nullable MemberId of) implements CouponCommand {

        public VoidCoupon(CouponId coupon, String reason) {
            this(coupon, reason, null);
        }

        /** The reason that no person wrote: the member who held the coupon was erased. Screens have words for it. */
        public static final String MEMBER_ERASED = "MEMBER_ERASED";
    }

    /** Lets a coupon expire whose time is over. */
    record ExpireCoupon(@TargetAggregateIdentifier CouponId coupon) implements CouponCommand {}
}
