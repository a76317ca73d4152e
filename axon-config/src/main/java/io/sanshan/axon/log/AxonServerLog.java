package io.sanshan.axon.log;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The log in Axon Server. Its positions are tokens without gaps, from zero. */
final class AxonServerLog implements StoredLog {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** One transaction takes four megabytes, of which the frame of each event needs some. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int READ_AHEAD = 1_000;

    private final Supplier<EventChannel> channel;

    AxonServerLog(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    @Override
    public long beginning() {
        return -1;
    }

    @Override
    public long head() {
        return answer(channel.get().getLastToken());
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        long last = head();
        int there = (int) Math.min(most, last - position);
        List<StoredEvent> events = new ArrayList<>(Math.max(0, there));
        if (there <= 0) {
            return events;
        }
        try (EventStream stream = channel.get().openStream(position, READ_AHEAD)) {
            while (events.size() < there) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new IllegalStateException("Axon Server has event " + last + " and does not send what follows "
                            + (position + events.size()));
                }
                events.add(event(next));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
        return events;
    }

    private static StoredEvent event(EventWithToken stored) {
        Event event = stored.getEvent();
        Map<String, String> metaData = new HashMap<>();
        event.getMetaDataMap().forEach((name, value) -> metaData.put(name, value.getTextValue()));
        return new StoredEvent.Builder()
                .at(stored.getToken())
                .id(event.getMessageIdentifier())
                .number(event.getAggregateSequenceNumber(), event.getAggregateIdentifier(), event.getAggregateType())
                .recordedAt(Instant.ofEpochMilli(event.getTimestamp()))
                .payload(
                        event.getPayload().getType(),
                        event.getPayload().getRevision(),
                        event.getPayload().getData().toByteArray())
                .metaData(metaData)
                .build();
    }

    @Override
    public void append(List<StoredEvent> events) {
        List<Event> together = new ArrayList<>();
        int bytes = 0;
        for (StoredEvent event : events) {
            Event ready = event(event);
            if (bytes + ready.getSerializedSize() > MOST_BYTES && !together.isEmpty()) {
                send(together);
                together.clear();
                bytes = 0;
            }
            together.add(ready);
            bytes += ready.getSerializedSize();
        }
        if (!together.isEmpty()) {
            send(together);
        }
    }

    private void send(List<Event> events) {
        answer(channel.get().appendEvents(events.toArray(Event[]::new)));
    }

    private static Event event(StoredEvent event) {
        Event.Builder stored = Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setAggregateIdentifier(event.stream())
                .setAggregateSequenceNumber(event.sequence())
                .setAggregateType(Objects.requireNonNullElse(event.streamType(), ""))
                .setTimestamp(event.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.payloadType())
                        .setRevision(Objects.requireNonNullElse(event.revision(), ""))
                        .setData(ByteString.copyFrom(event.payload())));
        event.metaData()
                .forEach((name, value) -> stored.putMetaData(
                        name, MetaDataValue.newBuilder().setTextValue(value).build()));
        return stored.build();
    }

    private static <T> T answer(CompletableFuture<T> coming) {
        try {
            return coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Axon Server was asked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Axon Server does not answer", e);
        }
    }
}
