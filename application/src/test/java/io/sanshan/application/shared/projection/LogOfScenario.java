package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.shared.OccasionMetaData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/** The log of a scenario, for doors that read it. */
final class LogOfScenario implements EventLog {

    private final List<DomainEventMessage<?>> events;

    LogOfScenario(List<DomainEventMessage<?>> events) {
        this.events = events;
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromSequence) {
        return events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(stream))
                .filter(event -> event.getSequenceNumber() >= fromSequence)
                .map(LogOfScenario::recorded)
                .toList();
    }

    private static RecordedEvent recorded(DomainEventMessage<?> event) {
        return new RecordedEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                OccasionMetaData.read(event.getMetaData()),
                event.getPayload());
    }

    @Override
    public Optional<RecordedEvent> event(String stream, String eventId) {
        return stream(stream, 0).stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst();
    }

    @Override
    public List<String> storedLines(String stream) {
        throw new UnsupportedOperationException("nothing of a scenario is stored");
    }

    @Override
    public List<String> clearLines(String stream) {
        throw new UnsupportedOperationException("nothing of a scenario is stored");
    }

    @Override
    public Map<Class<?>, Long> counts(String commandIdPrefix) {
        return events.stream()
                .filter(event ->
                        OccasionMetaData.read(event.getMetaData()).commandId().startsWith(commandIdPrefix))
                .collect(Collectors.groupingBy(DomainEventMessage::getPayloadType, Collectors.counting()));
    }

    @Override
    public long head() {
        return events.size();
    }
}
