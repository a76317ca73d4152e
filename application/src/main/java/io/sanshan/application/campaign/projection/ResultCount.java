package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.projection.ResultRow.Kind;
import io.sanshan.application.shared.projection.CountsFor;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.AtTill;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a coupon's event counts for. */
record ResultCount(
        CampaignId campaign,
        CouponTemplateId template,
        MemberId member,
        @Nullable StoreId store) {

    static Optional<ResultCount> of(Object payload) {
        return payload instanceof CouponEvent event
                ? switch (event) {
                    case Granted granted -> of(event, granted.campaign(), granted.member(), null);
                    case CouponReserved _, ReservationReleased _ -> Optional.empty();
                    // Who gives a coupon to whom changes no numbers: it was issued once, and counts where it is
                    // redeemed.
                    case CouponOffered _, OfferWithdrawn _, CouponGiven _, CouponReceived _, ExpiryReminded _ ->
                        Optional.empty();
                    case AtTill done -> of(event, done.campaign(), done.member(), done.store());
                    // An erasure changes no numbers: that she has no coupons any more is nobody's result.
                    case CouponVoided gone when gone.reason().equals(VoidCoupon.MEMBER_ERASED) -> Optional.empty();
                    case CouponVoided gone -> of(event, gone.campaign(), gone.member(), null);
                    case CouponExpired gone -> of(event, gone.campaign(), gone.member(), null);
                }
                : Optional.empty();
    }

    private static Optional<ResultCount> of(
            CouponEvent event, CampaignId campaign, MemberId member, @Nullable StoreId store) {
        return Optional.of(new ResultCount(campaign, event.coupon().template(), member, store));
    }

    /** A row that an event is counted in. */
    record Place(CampaignId campaign, Kind kind, String subject) {

        String id() {
            return ResultRow.id(campaign, kind, subject);
        }
    }

    List<Place> places(CountsFor countsFor) {
        return List.of(
                new Place(campaign, Kind.TOTAL, CountsFor.NONE),
                new Place(campaign, Kind.TEMPLATE, template.value()),
                new Place(campaign, Kind.STORE, countsFor.store()),
                new Place(campaign, Kind.GUIDE, countsFor.guide()),
                new Place(campaign, Kind.DAY, countsFor.day().toString()));
    }
}
