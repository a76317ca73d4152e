package io.sanshan.ui.guide.phone;

import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The guide who is logged in. */
@Component
class OwnGuide {

    private final GuideQueries guides;
    private final CurrentCaller current;
    private final JoinLink joinLink;
    private final Clock clock;

    OwnGuide(GuideQueries guides, CurrentCaller current, JoinLink joinLink, Clock clock) {
        this.guides = guides;
        this.current = current;
        this.joinLink = joinLink;
        this.clock = clock;
    }

    Caller.Staff caller() {
        return current.get();
    }

    GuideId id() {
        GuideId guide = caller().guide();
        if (guide == null) {
            throw new IllegalStateException("a guide's account without a guide");
        }
        return guide;
    }

    GuideListing card() {
        return guides.card(caller(), id());
    }

    /** What her QR code opens. */
    String joinAddress() {
        return joinLink.of(card().code());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.here().zone());
    }

    /** Her numbers of this day, as the zone of her screen counts it. */
    GuideQueries.Numbers numbersOfToday() {
        ZoneId zone = Formats.here().zone();
        Instant start = today().atStartOfDay(zone).toInstant();
        return guides.numbers(
                caller(), id(), start, today().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
