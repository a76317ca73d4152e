package io.sanshan.axon;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.axon.json.MessageJson;
import io.sanshan.axon.log.EventsSoFar;
import io.sanshan.domain.shared.OccasionMetaData;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log through Axon's store, whichever store that is. */
@Component
final class LogReader implements EventLog {

    private final EventStore store;
    private final Serializer serializer;
    private final Optional<EventPlaces> places;
    private final JsonMapper clear = MessageJson.inClear();

    LogReader(
            EventStore store, @Qualifier("eventSerializer") Serializer serializer, ObjectProvider<EventPlaces> places) {
        this.store = store;
        this.serializer = serializer;
        this.places = Optional.ofNullable(places.getIfAvailable());
    }

    @Override
    public Optional<EventPlace> place(String eventId) {
        return places.flatMap(known -> known.of(eventId));
    }

    @Override
    public List<EventPlace> ofRequest(String commandId, int most) {
        return places.map(known -> known.ofRequest(commandId, most)).orElse(List.of());
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromSequence) {
        return events(stream, fromSequence).map(LogReader::recorded).toList();
    }

    @Override
    public Optional<RecordedEvent> event(String stream, String eventId) {
        return events(stream, 0)
                .filter(event -> event.getIdentifier().equals(eventId))
                .findFirst()
                .map(LogReader::recorded);
    }

    @Override
    public List<String> storedLines(String stream) {
        return events(stream, 0).map(this::storedLine).toList();
    }

    @Override
    public List<String> clearLines(String stream) {
        return events(stream, 0)
                .map(event -> line(
                        event,
                        clear.writeValueAsString(event.getPayload()),
                        clear.writeValueAsString(event.getMetaData())))
                .toList();
    }

    @Override
    public Map<Class<?>, Long> counts(String commandIdPrefix) {
        Map<Class<?>, Long> counts = new HashMap<>();
        EventsSoFar.read(store, store.createTailToken(), () -> true, event -> {
            // The id of an event begins with the id of its command, so that no metadata need be read.
            if (event.getIdentifier().startsWith(commandIdPrefix)) {
                counts.merge(event.getPayloadType(), 1L, Long::sum);
            }
        });
        return counts;
    }

    @Override
    public long head() {
        return position(store.createHeadToken()).orElse(0);
    }

    private static OptionalLong position(@org.jspecify.annotations.Nullable TrackingToken token) {
        return token == null ? OptionalLong.empty() : token.position();
    }

    private Stream<? extends DomainEventMessage<?>> events(String stream, long fromSequence) {
        // The whole stream is asked for, since a snapshot in between would hide the events before it.
        DomainEventStream events = store.readEvents(stream, fromSequence);
        return events.asStream();
    }

    private static RecordedEvent recorded(DomainEventMessage<?> event) {
        return new RecordedEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                OccasionMetaData.read(event.getMetaData()),
                event.getPayload(),
                OccasionMetaData.commandName(event.getMetaData()));
    }

    private String storedLine(DomainEventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return line(
                event,
                new String(payload.getData(), StandardCharsets.UTF_8),
                new String(metaData.getData(), StandardCharsets.UTF_8));
    }

    private static String line(DomainEventMessage<?> event, String payload, String metaData) {
        return "{\"eventId\":" + quoted(event.getIdentifier())
                + ",\"stream\":" + quoted(event.getAggregateIdentifier())
                + ",\"sequence\":" + event.getSequenceNumber()
                + ",\"recordedAt\":" + quoted(event.getTimestamp().toString())
                + ",\"type\":" + quoted(event.getPayloadType().getName())
                + ",\"payload\":" + payload
                + ",\"metaData\":" + metaData + '}';
    }

    /** Ids, types and times hold no character that JSON would have to escape; anything else is a fault. */
    private static String quoted(String plain) {
        if (plain.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
            throw new NoSuchElementException("not a plain text of the log");
        }
        return '"' + plain + '"';
    }
}
