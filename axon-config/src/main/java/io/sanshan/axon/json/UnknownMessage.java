package io.sanshan.axon.json;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** A message of a type, or of a revision of it, that this version of the application does not know. */
public final class UnknownMessage extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnknownMessage(String type, @Nullable String revision) {
        super("this version does not know " + type + (revision == null ? "" : " of revision " + revision));
    }
}
