package io.sanshan.application.shared;

/**
 * Marks a unit of work in which each row is written when it comes, and none is gathered for its end: who looks for the event that a
 * database refuses must know whose row it was.
 */
public final class RowsAtOnce {

    /** Among the resources of the outermost unit of work. */
    public static final String MARK = RowsAtOnce.class.getName();

    private RowsAtOnce() {}
}
