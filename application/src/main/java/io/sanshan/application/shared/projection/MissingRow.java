package io.sanshan.application.shared.projection;

/** An event speaks of something that the read model has no row of: the model is wrong, and going on would hide it. */
public final class MissingRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingRow(Class<?> row, Object key) {
        super("no " + row.getSimpleName() + " of " + key);
    }
}
