package io.sanshan.ui.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.ui.shell.limit.Allowances;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often tills may ask. A device that runs in a circle is held back, and so is whoever tries keys, codes or phones one after the
 * other. Counted on each node for itself.
 */
@Component
class TillLimits {

    private final Allowances devices;
    private final Allowances wrongKeys;
    private final Allowances unknown;

    TillLimits(
            @Value("${sanshan.till.requests-per-second:50}") int perSecond,
            @Value("${sanshan.till.burst:100}") int burst,
            @Value("${sanshan.till.wrong-keys-per-minute:30}") int wrongPerMinute,
            @Value("${sanshan.till.unknown-per-minute:30}") int unknownPerMinute,
            Clock clock) {
        devices = new Allowances(burst, Duration.ofMillis(1_000L * burst / perSecond), clock::millis);
        wrongKeys = new Allowances(wrongPerMinute, Duration.ofMinutes(1), clock::millis);
        unknown = new Allowances(unknownPerMinute, Duration.ofMinutes(1), clock::millis);
    }

    void requestOf(TillDeviceId device) {
        if (!devices.take(device.value())) {
            throw TillProblem.later(TillCode.TOO_MANY_REQUESTS, devices.untilNext(device.value()));
        }
    }

    /** Looks up a key that has not been seen to be good; it counts only where it turns out to be wrong. */
    <T> Optional<T> keyFrom(String address, Supplier<Optional<T>> lookup) {
        return counted(wrongKeys, address, TillCode.TOO_MANY_WRONG_KEYS, lookup);
    }

    /**
     * Looks up what may not be there; it counts for the store only where it is not. What is held back is not looked up, so that nobody
     * knows whether it is there: it is no attempt on record, and no number counts it.
     */
    <T> Optional<T> lookupOf(StoreId store, Supplier<Optional<T>> lookup) {
        return counted(unknown, store.value(), TillCode.TOO_MANY_UNKNOWN, lookup);
    }

    private static <T> Optional<T> counted(
            Allowances allowances, String who, TillCode tooMany, Supplier<Optional<T>> lookup) {
        if (!allowances.take(who)) {
            throw TillProblem.later(tooMany, allowances.untilNext(who));
        }
        Optional<T> found = lookup.get();
        if (found.isPresent()) {
            allowances.giveBack(who);
        }
        return found;
    }
}
