package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.domain.coupon.OfflineContent;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle's card as a row. */
@Entity
@Table(name = "offline_bundle")
class OfflineBundleRow {

    @Id
    String bundleId;

    String deviceId = "";
    int bundleNumber;
    String storeId = "";
    Instant issuedAt = Instant.EPOCH;
    Instant goodUntil = Instant.EPOCH;
    int redemptions;
    long moneyMinor;
    String currency = "";
    int coupons;
    int leftOut;
    String digest = "";
    String signingKey = "";
    int uploaded;
    int used;
    long givenMinor;
    int overspent;
    long lostMinor;

    @Nullable
    Integer reported;

    long lastSequence;

    protected OfflineBundleRow() {}

    OfflineBundleRow(OfflineBundleCard card, long sequence) {
        OfflineContent content = card.content();
        bundleId = card.bundle().value();
        deviceId = card.device().value();
        bundleNumber = card.bundle().number();
        storeId = card.store().value();
        issuedAt = card.issuedAt();
        goodUntil = content.goodUntil();
        redemptions = content.redemptions();
        moneyMinor = content.money().minor();
        currency = content.money().currency();
        coupons = content.coupons();
        leftOut = content.leftOut();
        digest = content.digest();
        signingKey = content.signingKey();
        take(card, sequence);
    }

    final void take(OfflineBundleCard card, long sequence) {
        uploaded = card.uploaded();
        used = card.used();
        givenMinor = card.given().minor();
        overspent = card.overspent();
        lostMinor = card.lost().minor();
        reported = card.reported();
        lastSequence = sequence;
    }

    OfflineBundleCard card() {
        return new OfflineBundleCard(
                new OfflineBundleId(bundleId),
                new TillDeviceId(deviceId),
                new StoreId(storeId),
                new OfflineContent(
                        goodUntil, redemptions, new Money(moneyMinor, currency), coupons, leftOut, digest, signingKey),
                issuedAt,
                uploaded,
                used,
                new Money(givenMinor, currency),
                overspent,
                new Money(lostMinor, currency),
                reported);
    }
}
