package io.sanshan.axon;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.shared.EventLog;
import io.sanshan.axon.rebuild.ReaderTokens;
import io.sanshan.axon.rebuild.Rebuilds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Tells how far read models are by position, never by status flags, and has them built anew beside the live ones. */
@Component
final class ReadModelsFromTheLog implements ReadModels {

    private final EventProcessingConfiguration processing;
    private final EventLog log;
    private final ReaderTokens tokens;
    private final Rebuilds rebuilds;

    ReadModelsFromTheLog(
            EventProcessingConfiguration processing, EventLog log, ReaderTokens tokens, Rebuilds rebuilds) {
        this.processing = processing;
        this.log = log;
        this.tokens = tokens;
        this.rebuilds = rebuilds;
    }

    @Override
    public List<State> states() {
        return states(processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .toList());
    }

    @Override
    public State state(String readModel) {
        return states(List.of(processor(readModel))).getFirst();
    }

    private List<State> states(List<StreamingEventProcessor> processors) {
        // The head first: one that has seen it is caught up, whatever was written meanwhile. Rebuilds before positions,
        // for the
        // same reason: what was being built has not moved the position yet.
        long head = log.head();
        Map<String, Rebuild> built = rebuilds.all();
        Map<String, Optional<TrackingToken>> positions = tokens.slowest();
        return processors.stream()
                .map(processor -> {
                    String name = processor.getName();
                    long position = ReaderTokens.position(
                            positions.getOrDefault(name, Optional.empty()).orElse(null));
                    return new State(name, position, head, built.get(name), fault(processor));
                })
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String fault(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> status.getError().getClass().getName())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void rebuild(String readModel) {
        rebuilds.begin(rebuildable(readModel));
    }

    @Override
    public boolean pause(String readModel) {
        return rebuilds.pause(rebuildable(readModel));
    }

    @Override
    public boolean resume(String readModel) {
        return rebuilds.resume(rebuildable(readModel));
    }

    @Override
    public boolean cancel(String readModel) {
        return rebuilds.cancel(rebuildable(readModel));
    }

    private String rebuildable(String readModel) {
        if (!processor(readModel).supportsReset()) {
            throw new IllegalArgumentException("not a read model: " + readModel);
        }
        return readModel;
    }

    private StreamingEventProcessor processor(String readModel) {
        return processing
                .eventProcessor(readModel, StreamingEventProcessor.class)
                .orElseThrow(() -> new NoSuchElementException("no such read model: " + readModel));
    }
}
