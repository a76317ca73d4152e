package io.sanshan.ui.till;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When something happened in the trade: as the till says, as long as its clock is about right, else by the server's clock. A till that
 * runs hours behind would redeem coupons that ran out.
 */
@Component
class TillClock {

    static final String HEADER = "Sanshan-Occurred-At";
    static final Duration SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    TillClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The moment that the till names; null where it names none. */
    @Nullable
    Instant named(HttpServletRequest request) {
        @Nullable String said = request.getHeader(HEADER);
        if (said == null) {
            return null;
        }
        try {
            return Instant.parse(said.strip());
        } catch (DateTimeParseException notAnInstant) {
            throw TillProblem.inField(TillCode.CLOCK_MALFORMED, HEADER);
        }
    }

    /**
     * When it happened.
     *
     * @param named by the till
     * @param begun when the request came first: one that is repeated an hour later is no till that runs behind
     * @param first whether this is that first time: whatever a repeat names, it asks what came of the first
     */
    Instant occurredAt(@Nullable Instant named, Instant begun, boolean first) {
        if (named == null) {
            return begun;
        }
        if (named.isBefore(begun.minus(SKEW)) || named.isAfter(begun.plus(SKEW))) {
            if (first) {
                throw TillProblem.clock(clock.instant());
            }
            return begun;
        }
        return named;
    }
}
