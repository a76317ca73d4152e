package io.sanshan.axon.log;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event as its store keeps it, not yet read by a serializer: what was sealed stays sealed. */
public final class StoredEvent {

    private final long position;
    private final String id;
    private final String stream;
    private final @Nullable String streamType;
    private final long sequence;
    private final Instant recordedAt;
    private final String payloadType;
    private final @Nullable String revision;
    private final byte[] payload;
    private final SortedMap<String, String> metaData;

    private StoredEvent(Builder builder) {
        position = builder.position;
        id = builder.id;
        stream = builder.stream;
        streamType = builder.streamType;
        sequence = builder.sequence;
        recordedAt = builder.recordedAt;
        payloadType = builder.payloadType;
        revision = builder.revision;
        payload = builder.payload;
        metaData = Collections.unmodifiableSortedMap(new TreeMap<>(builder.metaData));
    }

    /** Where it stands in its store. Another store gives it another position, so nothing that is to last may hang on it. */
    long position() {
        return position;
    }

    String id() {
        return id;
    }

    String stream() {
        return stream;
    }

    @Nullable
    String streamType() {
        return streamType;
    }

    long sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String payloadType() {
        return payloadType;
    }

    @Nullable
    String revision() {
        return revision;
    }

    /** The bytes themselves, which nobody changes. */
    byte[] payload() {
        return payload;
    }

    /** In the order of names: stores keep metadata in forms of their own. */
    SortedMap<String, String> metaData() {
        return metaData;
    }

    /** Names an event for an operator; ids say nothing about a person. */
    @Override
    public String toString() {
        return "event " + id + " (number " + sequence + " of stream " + stream + ")";
    }

    /** Puts the parts of an event together by their names, of which many are texts. */
    static final class Builder {

        private long position;
        private String id = "";
        private String stream = "";
        private @Nullable String streamType;
        private long sequence;
        private Instant recordedAt = Instant.EPOCH;
        private String payloadType = "";
        private @Nullable String revision;
        private byte[] payload = new byte[0];
        private Map<String, String> metaData = Map.of();

        Builder at(long position) {
            this.position = position;
            return this;
        }

        Builder id(String id) {
            this.id = id;
            return this;
        }

        Builder number(long sequence, String stream, @Nullable String streamType) {
            this.sequence = sequence;
            this.stream = stream;
            // Axon Server writes a missing text as an empty one.
            this.streamType = streamType == null || streamType.isEmpty() ? null : streamType;
            return this;
        }

        Builder recordedAt(Instant recordedAt) {
            this.recordedAt = recordedAt;
            return this;
        }

        Builder payload(String payloadType, @Nullable String revision, byte[] payload) {
            this.payloadType = payloadType;
            this.revision = revision == null || revision.isEmpty() ? null : revision;
            this.payload = payload;
            return this;
        }

        Builder metaData(Map<String, String> metaData) {
            this.metaData = metaData;
            return this;
        }

        StoredEvent build() {
            return new StoredEvent(this);
        }
    }
}
