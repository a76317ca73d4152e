package io.sanshan.ui.shell.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.sanshan.ui.shell.limit.Allowances;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * How fast passwords may be tried. Each login has some tries, then has to wait a little longer after each further one, a minute at
 * most; each address has an allowance for all logins together. A place from which somebody has logged in to an account before has
 * tries of its own, so that strangers do not keep people out of their accounts.
 *
 * <p>Every node counts for itself, what it counts ends with it, and a try counts from when it begins, so that many at once are as many
 * as one after the other.
 */
final class LoginThrottle {

    /** More than a person mistypes. */
    static final int TRIES = 5;

    static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** A whole store works behind one address. */
    static final int FAILURES_OF_AN_ADDRESS = 60;

    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final Duration PLACE_KNOWN = Duration.ofDays(30);
    private static final int REMEMBERED = 50_000;
    private static final String ELSEWHERE = "elsewhere";

    private final Cache<Counted, Tries> tries;
    private final Cache<Counted, Boolean> knownPlaces;
    private final Allowances addresses;
    private final Ticker ticker;

    LoginThrottle(Ticker ticker) {
        this.ticker = ticker;
        tries = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(FORGOTTEN)
                .ticker(ticker)
                .build();
        knownPlaces = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PLACE_KNOWN)
                .ticker(ticker)
                .build();
        addresses = new Allowances(
                FAILURES_OF_AN_ADDRESS, Duration.ofMinutes(10), () -> TimeUnit.NANOSECONDS.toMillis(ticker.read()));
    }

    /** Begins a try, which counts as failed until it {@link #succeeded}; how long to wait first, if one has to. */
    Optional<Duration> begin(String login, String address) {
        if (!addresses.take(address)) {
            return Optional.of(addresses.untilNext(address));
        }
        Optional<Duration> wait = of(login, address).begin();
        if (wait.isPresent()) {
            addresses.giveBack(address);
        }
        return wait;
    }

    /** The right password: what was tried wrongly before is forgotten, and the place is known from now on. */
    void succeeded(String login, String address) {
        tries.invalidate(counted(login, address));
        knownPlaces.put(place(login, address), true);
        addresses.giveBack(address);
    }

    /** How many tries have failed in a row, whenever that many make the next one wait. */
    OptionalInt failed(String login, String address) {
        int failures = of(login, address).failures();
        return failures < TRIES ? OptionalInt.empty() : OptionalInt.of(failures);
    }

    private Tries of(String login, String address) {
        return tries.get(counted(login, address), _ -> new Tries());
    }

    private Counted counted(String login, String address) {
        Counted place = place(login, address);
        return knownPlaces.getIfPresent(place) != null ? place : new Counted(place.login, ELSEWHERE);
    }

    private static Counted place(String login, String address) {
        return new Counted(login.strip().toLowerCase(Locale.ROOT), Allowances.network(address));
    }

    /** Never written anywhere: it says who logs in from where. */
    private record Counted(String login, String place) {
        @Override
        public String toString() {
            return "counted";
        }
    }

    private final class Tries {

        private int failures;
        private long blockedUntil;

        synchronized Optional<Duration> begin() {
            long now = ticker.read();
            if (failures >= TRIES && now - blockedUntil < 0) {
                return Optional.of(Duration.ofSeconds(1 + (blockedUntil - now - 1) / 1_000_000_000L));
            }
            failures++;
            if (failures >= TRIES) {
                blockedUntil = now + wait(failures).toNanos();
            }
            return Optional.empty();
        }

        synchronized int failures() {
            return failures;
        }

        private static Duration wait(int failures) {
            int doubled = Math.min(failures - TRIES, 10);
            Duration wait = SHORTEST_WAIT.multipliedBy(1L << doubled);
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }
}
