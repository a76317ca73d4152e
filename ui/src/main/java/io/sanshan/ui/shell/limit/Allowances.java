package io.sanshan.ui.shell.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** An allowance for each address, that is used up and grows again with time. A bounded number of addresses is remembered. */
public final class Allowances {

    private static final int ADDRESSES = 50_000;
    private static final int NETWORK_GROUPS = 4;

    private final Cache<String, Allowance> allowances;
    private final int most;
    private final Duration growsIn;
    private final LongSupplier millis;

    /**
     * @param most what an address has that tried nothing for a while
     * @param growsIn in which time all of it grows anew
     * @param millis the time, from any beginning
     */
    public Allowances(int most, Duration growsIn, LongSupplier millis) {
        this.most = most;
        this.growsIn = growsIn;
        this.millis = millis;
        allowances = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(growsIn.multipliedBy(10))
                .build();
    }

    /** Takes one of the address's allowance; false when there is none left for now. */
    public boolean take(String address) {
        return of(address).take();
    }

    /** Gives back one that was taken for nothing. */
    public void giveBack(String address) {
        of(address).giveBack();
    }

    /** Until one more may be taken; rounded up to seconds. */
    public Duration untilNext(String address) {
        return Duration.ofSeconds(Math.max(1, (of(address).millisUntilNext() + 999) / 1_000));
    }

    /** The network that an address belongs to: one subscriber has a whole one of the newer addresses. */
    public static String network(String address) {
        return address.contains(":") && !address.contains("::")
                ? Arrays.stream(address.split(":", -1)).limit(NETWORK_GROUPS).collect(Collectors.joining(":"))
                : address;
    }

    private Allowance of(String address) {
        return allowances.get(network(address), _ -> new Allowance());
    }

    private final class Allowance {

        private double left = most;
        private long counted = millis.getAsLong();

        synchronized boolean take() {
            grow();
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }

        synchronized void giveBack() {
            left = Math.min(most, left + 1);
        }

        synchronized long millisUntilNext() {
            grow();
            return left >= 1 ? 0 : (long) Math.ceil((1 - left) * growsIn.toMillis() / most);
        }

        private void grow() {
            long now = millis.getAsLong();
            left = Math.min(most, left + Math.max(0, now - counted) * (double) most / growsIn.toMillis());
            counted = now;
        }
    }
}
