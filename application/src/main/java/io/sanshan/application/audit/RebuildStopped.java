package io.sanshan.application.audit;

/** A rebuild that cannot come to its end, with a reason for the operator that holds no value of any row. */
public final class RebuildStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RebuildStopped(String reason) {
        super(reason);
    }
}
