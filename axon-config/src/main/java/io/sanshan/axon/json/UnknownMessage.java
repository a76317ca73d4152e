package io.sanshan.axon.json;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** A message of a type, or of a revision of it, that this version of the application does not know. */
public final class UnknownMessage extends SerializationException {

    private static final long serialVersionUID = 1L;

    private final String what;

    UnknownMessage(String type, @Nullable String revision) {
        super("this version does not know " + named(type, revision));
        what = named(type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1), revision);
    }

    private static String named(String type, @Nullable String revision) {
        return revision == null ? type : type + " of revision " + revision;
    }

    /** The simple name of the type, with its revision. */
    public String what() {
        return what;
    }
}
