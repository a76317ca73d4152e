package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.OnSeveralStreams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the bundle with which a till redeems without a line. */
public sealed interface OfflineCommand {

    OfflineBundleId bundle();

    /** Gives the device its next bundle, if the one before is closed or over. */
    record IssueOfflineBundle(@TargetAggregateIdentifier OfflineBundleId bundle, StoreId store, OfflineContent content)
            implements OfflineCommand {}

    /**
     * Tells what a till redeemed without a line.
     *
     * @param sequence the till's number of it within the bundle, counted from 1
     * @param coupon null where no coupon has the code
     * @param listed whether the coupon is one of the bundle
     * @param given what the till took off
     * @param sale the till's own name of the sale, if it has one
     */
    record UploadOfflineRedemption(
            @TargetAggregateIdentifier OfflineBundleId bundle,
            StoreId store,
            int sequence,
            @Nullable CouponId coupon,
            boolean listed,
            Basket basket,
            Money given,
            @Nullable String sale)
            implements OfflineCommand, OnSeveralStreams {

        @Override
        public List<String> streams() {
            return Stream.concat(Stream.of(bundle.value()), Optional.ofNullable(coupon).map(CouponId::value).stream())
                    .toList();
        }
    }

    /**
     * Tells that the till uses the bundle no more.
     *
     * @param redemptions how many it redeemed with it
     */
    record CloseOfflineBundle(@TargetAggregateIdentifier OfflineBundleId bundle, int redemptions)
            implements OfflineCommand {}
}
