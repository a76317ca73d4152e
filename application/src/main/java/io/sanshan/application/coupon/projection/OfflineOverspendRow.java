package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.OfflineOverspend;
import io.sanshan.application.shared.RefusalText;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was given too much without a line; its id is the event's. */
@Entity
@Table(name = "offline_overspend")
class OfflineOverspendRow {

    @Id
    String eventId;

    String bundleId = "";
    String storeId = "";
    int uploadNumber;
    Instant happenedAt = Instant.EPOCH;

    @Nullable
    String couponId;

    long givenMinor;
    long lostMinor;
    String currency = "";
    String reasonCode = "";

    @Nullable
    String reasonField;

    @Nullable
    String reasonArguments;

    boolean covered;

    protected OfflineOverspendRow() {}

    OfflineOverspendRow(String eventId, OfflineOverspent event, Occasion occasion) {
        CouponId coupon = event.coupon();
        this.eventId = eventId;
        bundleId = event.bundle().value();
        storeId = event.store().value();
        uploadNumber = event.sequence();
        happenedAt = occasion.occurredAt();
        couponId = coupon == null ? null : coupon.value();
        givenMinor = event.given().minor();
        lostMinor = event.lost().minor();
        currency = event.given().currency();
        reasonCode = event.reason().code();
        reasonField = event.reason().field();
        reasonArguments = RefusalText.write(event.reason());
        covered = event.covered();
    }

    OfflineOverspend overspend() {
        return new OfflineOverspend(
                new OfflineBundleId(bundleId),
                new StoreId(storeId),
                uploadNumber,
                happenedAt,
                couponId == null ? null : new CouponId(couponId),
                new Money(givenMinor, currency),
                new Money(lostMinor, currency),
                RefusalText.read(reasonCode, reasonField, reasonArguments),
                covered);
    }
}
