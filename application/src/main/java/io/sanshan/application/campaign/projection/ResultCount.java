package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.projection.ResultRow.Kind;
import io.sanshan.application.shared.projection.CountsFor;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.AtTill;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a coupon's event counts for. */
record ResultCount(
        CampaignId campaign, MemberId member, @Nullable StoreId store) {

    static Optional<ResultCount> of(Object payload) {
        return payload instanceof CouponEvent event
                ? switch (event) {
                    case Granted granted -> of(granted.campaign(), granted.member(), null);
                    case CouponReserved _, ReservationReleased _ -> Optional.empty();
                    case AtTill done -> of(done.campaign(), done.member(), done.store());
                    case CouponVoided _, CouponExpired _ -> Optional.empty();
                }
                : Optional.empty();
    }

    private static Optional<ResultCount> of(CampaignId campaign, MemberId member, @Nullable StoreId store) {
        return Optional.of(new ResultCount(campaign, member, store));
    }

    /** The ids of the rows that it is counted in. */
    List<String> rows(CountsFor countsFor) {
        return List.of(
                ResultRow.id(campaign, Kind.TOTAL, CountsFor.NONE),
                ResultRow.id(campaign, Kind.STORE, countsFor.store()),
                ResultRow.id(campaign, Kind.GUIDE, countsFor.guide()),
                ResultRow.id(campaign, Kind.DAY, countsFor.day().toString()));
    }
}
