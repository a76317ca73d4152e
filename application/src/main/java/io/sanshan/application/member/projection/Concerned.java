package io.sanshan.application.member.projection;

import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.AtTill;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchasePaid;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member whom an event concerns.
 *
 * @param store where it happened, as far as the event itself says
 * @param spent what the member paid, if anything; below zero for what she got back
 * @param payload the event, reduced to this member where it names many
 */
record Concerned(
        MemberId member, @Nullable StoreId store, @Nullable Money spent, Object payload) {

    /** Whom an event concerns: nobody, one member, or all of a frozen audience. */
    static List<Concerned> by(Object event) {
        return switch (event) {
            case MemberRegistered e -> one(e.member(), e.store(), e);
            case MemberBound e -> one(e.member(), e.store(), e);
            case MemberEvent e -> one(e.member(), null, e);
            case CouponEvent e -> coupon(e);
            case PurchaseRecorded e -> sale(e.member(), e.store(), e.total(), e);
            case PurchasePaid e -> sale(e.member(), e.store(), null, e);
            case SoldGoodsReturned e -> sale(e.member(), e.store(), e.total().negated(), e);
            case AudienceFrozen e ->
                e.members().stream()
                        .map(member -> new Concerned(
                                member, null, null, new AudienceFrozen(e.campaign(), e.part(), List.of(member))))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Concerned> coupon(CouponEvent event) {
        return switch (event) {
            case Granted e -> one(e.member(), null, e);
            case AtTill e -> one(e.member(), e.store(), e);
            case CouponVoided e -> one(e.member(), null, e);
            case CouponExpired e -> one(e.member(), null, e);
            case CouponOffered e -> one(e.member(), null, e);
            case OfferWithdrawn e -> one(e.member(), null, e);
            case CouponGiven e -> one(e.member(), null, e);
            case CouponReceived e -> one(e.member(), null, e);
            case ExpiryReminded e -> one(e.member(), null, e);
        };
    }

    private static List<Concerned> sale(@Nullable MemberId member, StoreId store, @Nullable Money spent, Object event) {
        return member == null ? List.of() : List.of(new Concerned(member, store, spent, event));
    }

    private static List<Concerned> one(MemberId member, @Nullable StoreId store, Object event) {
        return List.of(new Concerned(member, store, null, event));
    }
}
