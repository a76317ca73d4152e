package io.sanshan.axon.log;

import io.sanshan.application.audit.LogFileProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a line of JSON. The payload stands in it as it is stored, byte by byte, so that the chain over a log that was
 * read from a file is the chain over the log it was written from.
 */
final class LogLines {

    private static final String ID = "eventId";
    private static final String STREAM = "stream";
    private static final String STREAM_TYPE = "streamType";
    private static final String SEQUENCE = "sequence";
    private static final String RECORDED_AT = "recordedAt";
    private static final String TYPE = "type";
    private static final String REVISION = "revision";
    private static final String META_DATA = "metaData";
    private static final String PAYLOAD = "payload";
    /** Instead of the payload where that is not one line of JSON in UTF-8. */
    private static final String PAYLOAD_BYTES = "payloadBytes";

    private final JsonMapper json = JsonMapper.builder().build();

    byte[] write(StoredEvent event) {
        ObjectNode line = json.createObjectNode()
                .put(ID, event.id())
                .put(STREAM, event.stream())
                .put(STREAM_TYPE, event.streamType())
                .put(SEQUENCE, event.sequence())
                .put(RECORDED_AT, event.recordedAt().toString())
                .put(TYPE, event.payloadType())
                .put(REVISION, event.revision());
        ObjectNode metaData = line.putObject(META_DATA);
        event.metaData().forEach(metaData::put);
        asText(event.payload())
                .ifPresentOrElse(
                        text -> line.putRawValue(PAYLOAD, new tools.jackson.databind.util.RawValue(text)),
                        () -> line.put(PAYLOAD_BYTES, Base64.getEncoder().encodeToString(event.payload())));
        return json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> asText(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        boolean oneLineOfJson = text.startsWith("{")
                && text.endsWith("}")
                && text.chars().noneMatch(c -> c < ' ')
                && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), payload);
        return oneLineOfJson ? Optional.of(text) : Optional.empty();
    }

    /** @param number of the line in its file, to be named when it cannot be read */
    StoredEvent read(byte[] line, long number) {
        try (JsonParser parser = json.createParser(line)) {
            Fields fields = new Fields();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw broken(number);
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case META_DATA -> fields.metaData = texts(parser, number);
                    case PAYLOAD -> fields.payload = slice(parser, line);
                    case PAYLOAD_BYTES -> fields.payload = Base64.getDecoder().decode(parser.getString());
                    case SEQUENCE -> fields.sequence = parser.getLongValue();
                    default -> fields.texts.put(name, parser.getValueAsString());
                }
            }
            return fields.event(number);
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw broken(number);
        }
    }

    private static byte[] slice(JsonParser parser, byte[] line) {
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(
                line, (int) from, (int) parser.currentLocation().getByteOffset());
    }

    private static Map<String, String> texts(JsonParser parser, long number) {
        Map<String, String> texts = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw broken(number);
            }
            texts.put(name, parser.getString());
        }
        return texts;
    }

    private static LogFileProblem broken(long number) {
        return new LogFileProblem("line " + number + " of the file is not an event");
    }

    private static final class Fields {

        private final Map<String, @Nullable String> texts = new HashMap<>();
        private Map<String, String> metaData = Map.of();
        private byte @Nullable [] payload;
        private long sequence = -1;

        StoredEvent event(long number) {
            byte[] bytes = payload;
            if (bytes == null || sequence < 0) {
                throw broken(number);
            }
            return new StoredEvent.Builder()
                    .id(text(ID, number))
                    .number(sequence, text(STREAM, number), texts.get(STREAM_TYPE))
                    .recordedAt(Instant.parse(text(RECORDED_AT, number)))
                    .payload(text(TYPE, number), texts.get(REVISION), bytes)
                    .metaData(metaData)
                    .build();
        }

        private String text(String name, long number) {
            String text = texts.get(name);
            if (text == null) {
                throw broken(number);
            }
            return text;
        }
    }
}
