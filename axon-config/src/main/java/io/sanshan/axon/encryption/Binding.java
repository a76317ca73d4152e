package io.sanshan.axon.encryption;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The place a sealed value belongs to. It is authenticated with the value, so that a value copied to another place does not open.
 *
 * @param message the simple name of the message's type, which outlives a move to another package
 * @param field the path inside the message
 */
public record Binding(String person, String message, String field) {

    /** Every part comes with its length: no two places have the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(person);
            out.writeUTF(message);
            out.writeUTF(field);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return message + '.' + field + " of " + person;
    }
}
