package io.sanshan.ui.till;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.application.till.TillKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose key it is. What was looked up is good for one second, on each node for itself, and a look reads the device's events in the
 * log: so a revocation holds on every node a second after it, whatever read models and pings do. When the old key of a rotation ends,
 * it ends at once, since that moment is known before.
 */
@Component
class TillKeys {

    private static final Caller.System SELF = new Caller.System("till");
    static final Duration SEEN = Duration.ofSeconds(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST = 20_000;

    private final TillDeviceQueries devices;
    private final TillLimits limits;
    private final Clock clock;
    private final StoreQueries stores;
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SEEN).build();
    /** Keys that were good lately wait for nobody: a wrong key at the same address must not close a store. */
    private final Cache<String, Boolean> goodLately = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    TillKeys(TillDeviceQueries devices, StoreQueries stores, TillLimits limits, Clock clock) {
        this.devices = devices;
        this.stores = stores;
        this.limits = limits;
        this.clock = clock;
    }

    TillLogin require(TillKey key, String address) {
        String hash = key.hash();
        @Nullable Seen known = seen.getIfPresent(hash);
        if (known == null) {
            known = look(key, hash, address);
        }
        if (known == null || !known.device.opens(hash, clock.instant())) {
            throw TillProblem.of(TillCode.KEY_NOT_GOOD);
        }
        return TillLogin.of(known.device, known.zone);
    }

    /** @param zone of the device's store, in whose time its answers are written */
    private record Seen(TillDeviceCard device, ZoneId zone) {}

    private @Nullable Seen look(TillKey key, String hash, String address) {
        Optional<TillDeviceCard> found = goodLately.getIfPresent(hash) == null
                ? limits.keyFrom(address, () -> devices.byKey(SELF, key))
                : devices.byKey(SELF, key);
        if (found.isEmpty()) {
            goodLately.invalidate(hash);
            return null;
        }
        TillDeviceCard device = found.get();
        ZoneId zone = stores.card(SELF, device.store()).map(StoreCard::zone).orElseGet(clock::getZone);
        Seen now = new Seen(device, zone);
        seen.put(hash, now);
        goodLately.put(hash, true);
        return now;
    }
}
