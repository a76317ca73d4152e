package io.sanshan.axon.encryption;

/** A sealed value was changed, stands in the wrong place, or its key is not the one it was sealed with. */
public sealed class DoesNotOpen extends RuntimeException permits KeyIsMissing {

    private static final long serialVersionUID = 1L;

    DoesNotOpen(String message) {
        super(message);
    }
}
