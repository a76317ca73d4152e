package io.sanshan.axon;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.shared.EventLog;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/** Rebuilds read models by putting their processors back to the beginning. Progress is told by position, never by status flags. */
@Component
final class ReadModelsFromTheLog implements ReadModels {

    private final EventProcessingConfiguration processing;
    private final EventLog log;
    private final Resets resets;

    /** Where the head was when a rebuild began; gone once it is reached. */
    private final Map<String, Long> rebuilding = new ConcurrentHashMap<>();

    ReadModelsFromTheLog(EventProcessingConfiguration processing, EventLog log, Resets resets) {
        this.processing = processing;
        this.log = log;
        this.resets = resets;
    }

    @Override
    public List<State> states() {
        long head = log.head();
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(StreamingEventProcessor::supportsReset)
                .map(processor -> state(processor, head))
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    @Override
    public State state(String readModel) {
        return state(processor(readModel), log.head());
    }

    @Override
    public void rebuild(String readModel) {
        StreamingEventProcessor processor = processor(readModel);
        if (!processor.supportsReset()) {
            throw new IllegalArgumentException("not a read model: " + readModel);
        }
        rebuilding.put(readModel, log.head());
        processor.shutDown();
        // Where this fails the processor stays stopped: it would go on from the head over tables that may be half
        // empty.
        resets.reset(processor);
        processor.start();
    }

    private StreamingEventProcessor processor(String readModel) {
        return processing
                .eventProcessor(readModel, StreamingEventProcessor.class)
                .orElseThrow(() -> new NoSuchElementException("no such read model: " + readModel));
    }

    private State state(StreamingEventProcessor processor, long head) {
        // The slowest segment counts. A segment that nobody has claimed yet has seen nothing.
        long position = processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
        String fault = processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> status.getError().getClass().getName())
                .findFirst()
                .orElse(null);
        Long target = rebuilding.get(processor.getName());
        if (target != null && position >= target) {
            rebuilding.remove(processor.getName(), target);
        }
        return new State(processor.getName(), position, head, rebuilding.containsKey(processor.getName()), fault);
    }
}
