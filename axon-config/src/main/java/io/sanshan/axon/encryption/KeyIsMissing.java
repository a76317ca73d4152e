package io.sanshan.axon.encryption;

/** There never was such a key here, or it was lost: a backup of the keys brings it back, so it is no erasure. */
public final class KeyIsMissing extends DoesNotOpen {

    private static final long serialVersionUID = 1L;

    KeyIsMissing(String message) {
        super(message);
    }
}
