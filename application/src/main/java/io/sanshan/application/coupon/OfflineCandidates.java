package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.List;

/** Which coupons a store's tills may be given to redeem without a line. */
public interface OfflineCandidates {

    /**
     * Coupons of members whose guide works in the store that can be redeemed there between two moments, the first to end in front.
     *
     * @param most of them at most; the others are counted
     */
    Found of(StoreId store, Instant from, Instant until, int most);

    /** The number that the newest bundle of a device has as far as the read model knows; 0 where there is none. */
    int newestBundle(String device);

    /** @param leftOut those beyond the number, and those whose terms a till cannot judge alone */
    record Found(List<Listed> coupons, List<CouponVersion> versions, long leftOut) {
        public Found {
            coupons = List.copyOf(coupons);
            versions = List.copyOf(versions);
        }
    }

    /** @param version place of its version among those that were found */
    record Listed(CouponCode code, int version, Instant from, Instant until) {}
}
