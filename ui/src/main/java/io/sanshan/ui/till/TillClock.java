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

    Instant occurredAt(HttpServletRequest request) {
        Instant now = clock.instant();
        @Nullable String said = request.getHeader(HEADER);
        if (said == null) {
            return now;
        }
        Instant at;
        try {
            at = Instant.parse(said.strip());
        } catch (DateTimeParseException notAnInstant) {
            throw TillProblem.inField(TillCode.CLOCK_MALFORMED, HEADER);
        }
        if (at.isBefore(now.minus(SKEW)) || at.isAfter(now.plus(SKEW))) {
            throw TillProblem.clock(now);
        }
        return at;
    }
}
