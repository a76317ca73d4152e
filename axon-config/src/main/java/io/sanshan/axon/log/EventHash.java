package io.sanshan.axon.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;

/**
 * SHA-256 over all that a store keeps of an event but its position: the payload byte by byte, the rest in one form for all
 * stores, so that a log that moves to another store keeps its hashes. Each part comes with its length; no two events have the
 * same bytes.
 */
final class EventHash {

    private EventHash() {}

    static byte[] of(StoredEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.payload().length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, event.id());
            text(out, event.stream());
            text(out, Objects.requireNonNullElse(event.streamType(), ""));
            out.writeLong(event.sequence());
            out.writeLong(event.recordedAt().toEpochMilli());
            text(out, event.payloadType());
            text(out, Objects.requireNonNullElse(event.revision(), ""));
            part(out, event.payload());
            out.writeInt(event.metaData().size());
            for (Map.Entry<String, String> entry : event.metaData().entrySet()) {
                text(out, entry.getKey());
                text(out, entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        part(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is not usable here", broken);
        }
    }
}
