package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The life of the bundle with which a till redeems without a line. */
public sealed interface OfflineBundleEvent {

    OfflineBundleId bundle();

    StoreId store();

    /** A till device of the store was given a bundle. */
    record OfflineBundleIssued(OfflineBundleId bundle, TillDeviceId device, StoreId store, OfflineContent content)
            implements OfflineBundleEvent {}

    /** What a till redeemed without a line. */
    sealed interface Uploaded extends OfflineBundleEvent {

        int sequence();

        @Nullable
        CouponId coupon();

        /** Null where the coupon could not be redeemed. */
        @Nullable
        RedemptionId redemption();

        /** What the till took off. */
        Money given();

        @Nullable
        String sale();

        /** Whether it counts against what the bundle allows. */
        boolean covered();
    }

    /** A redemption without a line was uploaded, and the coupon redeemed as the till said. */
    record OfflineRedemptionUploaded(
            OfflineBundleId bundle,
            StoreId store,
            int sequence,
            CouponId coupon,
            RedemptionId redemption,
            Money given,
            @Nullable String sale)
            implements Uploaded {
        @Override
        public boolean covered() {
            return true;
        }
    }

    /**
     * A redemption without a line was uploaded that should not have been given like that.
     *
     * @param redemption null where the coupon could not be redeemed
     * @param lost what was given too much
     * @param reason why
     * @param covered whether it counts against what the bundle allows; else the till went beyond the bundle
     */
    record OfflineOverspent(
            OfflineBundleId bundle,
            StoreId store,
            int sequence,
            @Nullable CouponId coupon,
            @Nullable RedemptionId redemption,
            Money given,
            Money lost,
            Refusal reason,
            boolean covered,
            @Nullable String sale)
            implements Uploaded {}

    /**
     * The till uses the bundle no more.
     *
     * @param redemptions how many it redeemed with it; those that are not uploaded are still to come
     */
    record OfflineBundleClosed(OfflineBundleId bundle, StoreId store, int redemptions) implements OfflineBundleEvent {}
}
