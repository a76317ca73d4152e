package io.sanshan.application.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.till.TillDeviceEvent;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceKeyRotated;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineAllowed;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineForbidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a till device's events say of it: a pure fold, the same for the live card, a rebuild and a card as of a moment.
 *
 * @param keyHash SHA-256 of the key
 * @param formerKeyHash of the key before, if there was one
 * @param formerKeyEndsAt until when the key before is good
 * @param offline what it may redeem without a line; null where it may not
 */
public record TillDeviceCard(
        TillDeviceId device,
        StoreId store,
        String name,
        String keyHash,
        @Nullable String formerKeyHash,
        @Nullable Instant formerKeyEndsAt,
        Instant registeredAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant revokedAt,
        @Nullable Offline offline) {

    /**
     * What a device may redeem without a line, by a bundle at a time.
     *
     * @param hours for which a bundle is good
     */
    public record Offline(int hours, int redemptions, Money money) {}

    /**
     * The card after an event.
     *
     * @param before null before the first event of the stream
     */
    public static TillDeviceCard evolve(@Nullable TillDeviceCard before, TillDeviceEvent event, Occasion occasion) {
        if (event instanceof TillDeviceRegistered registered) {
            return registered(registered, occasion);
        }
        if (before == null) {
            throw new IllegalStateException("a till device's stream starts with its registration");
        }
        return switch (event) {
            case TillDeviceRegistered again -> registered(again, occasion);
            case TillDeviceKeyRotated rotated ->
                new TillDeviceCard(
                        before.device,
                        before.store,
                        before.name,
                        rotated.keyHash(),
                        before.keyHash,
                        rotated.formerKeyEndsAt(),
                        before.registeredAt,
                        occasion.occurredAt(),
                        before.revokedAt,
                        before.offline);
            case TillDeviceRevoked _ ->
                new TillDeviceCard(
                        before.device,
                        before.store,
                        before.name,
                        before.keyHash,
                        before.formerKeyHash,
                        before.formerKeyEndsAt,
                        before.registeredAt,
                        before.rotatedAt,
                        occasion.occurredAt(),
                        null);
            case TillOfflineAllowed allowed ->
                before.offline(new Offline(allowed.hours(), allowed.redemptions(), allowed.money()));
            case TillOfflineForbidden _ -> before.offline(null);
        };
    }

    private static TillDeviceCard registered(TillDeviceRegistered event, Occasion occasion) {
        return new TillDeviceCard(
                event.device(),
                event.store(),
                event.name(),
                event.keyHash(),
                null,
                null,
                occasion.occurredAt(),
                null,
                null,
                null);
    }

    private TillDeviceCard offline(@Nullable Offline now) {
        return new TillDeviceCard(
                device, store, name, keyHash, formerKeyHash, formerKeyEndsAt, registeredAt, rotatedAt, revokedAt, now);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    /** Until when the key before is good; null where none is good any more. */
    public @Nullable Instant oldKeyGoodUntil(Instant now) {
        return !revoked() && formerKeyEndsAt != null && now.isBefore(formerKeyEndsAt) ? formerKeyEndsAt : null;
    }

    /** Whether a key of this hash opens now. It takes the same time wherever two hashes begin to differ. */
    public boolean opens(String hash, Instant now) {
        boolean current = same(hash, keyHash);
        boolean former = formerKeyHash != null && same(hash, formerKeyHash);
        return !revoked() && (current || former && oldKeyGoodUntil(now) != null);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TillDeviceCard[" + device + ", " + store + ']';
    }
}
