package io.sanshan.axon.letters;

import io.sanshan.application.audit.FaultTypes;
import io.sanshan.application.operation.Closing;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.operation.StandingReaders;
import io.sanshan.axon.rebuild.ReaderTokens;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks from time to time whether readers that are behind have moved, by the positions that they have stored. */
@Component
class ReaderWatch implements StandingReaders {

    private static final Logger logger = LoggerFactory.getLogger(ReaderWatch.class);

    private final Installation installation;
    private final ReaderTokens tokens;
    private final EventProcessingConfiguration processing;
    private final Closing closing;
    private final Duration standingFor;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private volatile List<StandingReader> standing = List.of();

    private record Seen(long position, long nanos) {}

    ReaderWatch(
            Installation installation,
            ReaderTokens tokens,
            EventProcessingConfiguration processing,
            Closing closing,
            @Value("${sanshan.watch.standing:30s}") Duration standingFor) {
        this.installation = installation;
        this.tokens = tokens;
        this.processing = processing;
        this.closing = closing;
        this.standingFor = standingFor;
    }

    @Override
    public List<StandingReader> now() {
        return standing;
    }

    @Scheduled(fixedDelayString = "${sanshan.watch.every:PT5S}")
    void look() {
        try {
            lookAtAll();
        } catch (RuntimeException fault) {
            if (closing.hasBegun()) {
                return;
            }
            // By its kind alone: messages of a database hold values of rows. What was seen last holds until the next
            // look.
            logger.warn("readers could not be looked at: {}", FaultTypes.briefly(fault));
        }
    }

    private void lookAtAll() {
        Map<String, Optional<TrackingToken>> positions = tokens.slowest();
        long now = System.nanoTime();
        standing = installation.lags().stream()
                .filter(lag -> !lag.rebuilding())
                .map(lag -> standing(
                        lag,
                        ReaderTokens.position(positions
                                .getOrDefault(lag.reader(), Optional.empty())
                                .orElse(null)),
                        now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StandingReader> standing(ReaderLag lag, long position, long now) {
        Seen before = seen.get(lag.reader());
        // Nothing but gaps lies before it when the next event has no age.
        if (lag.time().isZero() || before == null || before.position != position) {
            seen.put(lag.reader(), new Seen(position, now));
            if (told.remove(lag.reader()) != null) {
                logger.info("{} goes on", lag.reader());
            }
            return Optional.empty();
        }
        Duration stands = Duration.ofNanos(now - before.nanos);
        if (stands.compareTo(standingFor) < 0) {
            return Optional.empty();
        }
        Collection<EventTrackerStatus> here = processing
                .eventProcessor(lag.reader(), StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .orElse(List.of());
        Optional<Throwable> fault = here.stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
        StandingReader stander = new StandingReader(
                lag.reader(),
                lag.events(),
                position,
                stands,
                !here.isEmpty(),
                fault.flatMap(Faults::unknown).orElse(null),
                fault.map(FaultTypes::briefly).orElse(null));
        if (told.put(lag.reader(), position) == null) {
            logger.error(
                    "{} stands still behind position {}: {}",
                    stander.reader(),
                    position,
                    stander.unknown() != null
                            ? "this version does not know " + stander.unknown()
                            : stander.fault() != null ? stander.fault() : "nothing was reported");
        }
        return Optional.of(stander);
    }
}
