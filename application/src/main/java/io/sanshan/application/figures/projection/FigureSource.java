package io.sanshan.application.figures.projection;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the rows it counts in; what it leaves open is known of its member.
 *
 * @param way the way of joining, of a registration
 */
record FigureSource(
        @Nullable MemberId member,
        @Nullable StoreId store,
        @Nullable GuideId guide,
        @Nullable JoinSource way) {

    static Optional<FigureSource> of(Object payload) {
        return switch (payload) {
            case MemberRegistered event ->
                Optional.of(new FigureSource(event.member(), event.store(), null, event.source()));
            case MemberBound event
            when event.reason() == BindingReason.FIRST ->
                Optional.of(new FigureSource(event.member(), event.store(), event.guide(), null));
            case Granted event -> Optional.of(new FigureSource(event.member(), null, null, null));
            case CouponRedeemed event -> Optional.of(new FigureSource(event.member(), event.store(), null, null));
            case RedemptionRolledBack event -> Optional.of(new FigureSource(event.member(), event.store(), null, null));
            case RedemptionRejected event -> Optional.of(new FigureSource(event.member(), event.store(), null, null));
            case PurchaseRecorded event ->
                Optional.of(new FigureSource(event.member(), event.store(), event.guide(), null));
            case SoldGoodsReturned event ->
                Optional.of(new FigureSource(event.member(), event.store(), event.guide(), null));
            default -> Optional.empty();
        };
    }
}
