package io.sanshan.ui.member.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many join forms one address may send. A whole store can stand behind one address, so it is generous: it is there against
 * machines that try phone after phone. It remembers a bounded number of addresses, and none for long.
 */
@Component
class JoinLimit {

    private static final int ADDRESSES = 50_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int NETWORK_GROUPS = 4;

    private final Cache<String, Allowance> allowances = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final int perMinute;
    private final Clock clock;

    JoinLimit(@Value("${sanshan.joins-per-minute:120}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one of the address's joins; false when there is none left for now. */
    boolean allows(String address) {
        Instant now = clock.instant();
        return allowances
                .get(network(address), _ -> new Allowance(perMinute, now))
                .take(now, perMinute);
    }

    /** One subscriber has a whole network of the newer addresses. */
    private static String network(String address) {
        return address.contains(":") && !address.contains("::")
                ? Arrays.stream(address.split(":", -1)).limit(NETWORK_GROUPS).collect(Collectors.joining(":"))
                : address;
    }

    /** What is left, growing with time up to a minute's worth. */
    private static final class Allowance {

        private double left;
        private Instant counted;

        Allowance(int left, Instant counted) {
            this.left = left;
            this.counted = counted;
        }

        synchronized boolean take(Instant now, int perMinute) {
            double grown = Duration.between(counted, now).toMillis() * perMinute / 60_000.0;
            left = Math.min(perMinute, left + Math.max(0, grown));
            counted = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
