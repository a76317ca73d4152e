package io.sanshan.axon.letters;

import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.operation.StandingReaders;
import io.sanshan.axon.rebuild.ReaderTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks from time to time whether readers that are behind have moved, by the positions that they have stored. */
@Component
class ReaderWatch implements StandingReaders {

    private final Installation installation;
    private final ReaderTokens tokens;
    private final EventProcessingConfiguration processing;
    private final Duration standingFor;
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile List<StandingReader> standing = List.of();

    private record Seen(long position, long nanos) {}

    ReaderWatch(
            Installation installation,
            ReaderTokens tokens,
            EventProcessingConfiguration processing,
            @Value("${sanshan.watch.standing:30s}") Duration standingFor) {
        this.installation = installation;
        this.tokens = tokens;
        this.processing = processing;
        this.standingFor = standingFor;
    }

    @Override
    public List<StandingReader> now() {
        return standing;
    }

    @Scheduled(fixedDelayString = "${sanshan.watch.every:PT5S}")
    void look() {
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
            return Optional.empty();
        }
        Duration stands = Duration.ofNanos(now - before.nanos);
        return stands.compareTo(standingFor) < 0
                ? Optional.empty()
                : Optional.of(new StandingReader(lag.reader(), lag.events(), stands, fault(lag.reader())));
    }

    private @Nullable String fault(String reader) {
        return processing
                .eventProcessor(reader, StreamingEventProcessor.class)
                .flatMap(processor -> processor.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .findFirst())
                .map(status -> Faults.kind(status.getError()))
                .orElse(null);
    }
}
