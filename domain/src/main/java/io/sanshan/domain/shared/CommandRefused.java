package io.sanshan.domain.shared;

/** Carries a refusal out of an aggregate; nothing has been recorded when it is thrown. */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        // A refusal is an ordinary answer: its stack would cost more than the decision and tell nobody anything.
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
