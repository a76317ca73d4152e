package io.sanshan.application.till.projection;

import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "till_device")
class TillDeviceRow {

    @Id
    private String id;

    @Column(name = "store_id")
    private String store;

    @Column(name = "name")
    private String name;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "former_key_hash")
    private @Nullable String formerKeyHash;

    @Column(name = "former_key_ends_at")
    private @Nullable Instant formerKeyEndsAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "rotated_at")
    private @Nullable Instant rotatedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "offline_hours")
    private @Nullable Integer offlineHours;

    @Column(name = "offline_redemptions")
    private @Nullable Integer offlineRedemptions;

    @Column(name = "offline_money_minor")
    private @Nullable Long offlineMoney;

    @Column(name = "offline_currency")
    private @Nullable String offlineCurrency;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected TillDeviceRow() {}

    @SuppressWarnings("NullAway.Init")
    TillDeviceRow(TillDeviceCard card, long sequence) {
        id = card.device().value();
        become(card, sequence);
    }

    final void become(TillDeviceCard card, long sequence) {
        store = card.store().value();
        name = card.name();
        keyHash = card.keyHash();
        formerKeyHash = card.formerKeyHash();
        formerKeyEndsAt = card.formerKeyEndsAt();
        registeredAt = card.registeredAt();
        rotatedAt = card.rotatedAt();
        revokedAt = card.revokedAt();
        TillDeviceCard.Offline offline = card.offline();
        offlineHours = offline == null ? null : offline.hours();
        offlineRedemptions = offline == null ? null : offline.redemptions();
        offlineMoney = offline == null ? null : offline.money().minor();
        offlineCurrency = offline == null ? null : offline.money().currency();
        lastSequence = sequence;
    }

    TillDeviceCard card() {
        return new TillDeviceCard(
                new TillDeviceId(id),
                new StoreId(store),
                name,
                keyHash,
                formerKeyHash,
                formerKeyEndsAt,
                registeredAt,
                rotatedAt,
                revokedAt,
                offline());
    }

    private TillDeviceCard.@Nullable Offline offline() {
        return offlineHours == null || offlineRedemptions == null || offlineMoney == null || offlineCurrency == null
                ? null
                : new TillDeviceCard.Offline(
                        offlineHours, offlineRedemptions, new Money(offlineMoney, offlineCurrency));
    }

    String id() {
        return id;
    }

    long lastSequence() {
        return lastSequence;
    }
}
