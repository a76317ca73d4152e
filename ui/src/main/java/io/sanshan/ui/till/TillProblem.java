package io.sanshan.ui.till;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a till that gets no further. It carries no text: that depends on who reads it. */
final class TillProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TillCode code;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;
    private final @Nullable Instant serverTime;

    private TillProblem(
            TillCode code,
            List<Object> arguments,
            @Nullable String field,
            List<Fault> faults,
            @Nullable Duration retryAfter,
            @Nullable Instant serverTime) {
        // It is an ordinary answer: its stack would cost more than the answer and tell nobody anything.
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.field = field;
        this.faults = faults;
        this.retryAfter = retryAfter;
        this.serverTime = serverTime;
    }

    /** One field that is not as it should be. */
    record Fault(String field, TillCode code, List<Object> arguments) {}

    static TillProblem of(TillCode code, Object... arguments) {
        return new TillProblem(code, List.of(arguments), null, List.of(), null, null);
    }

    static TillProblem inField(TillCode code, @Nullable String field, Object... arguments) {
        return new TillProblem(code, List.of(arguments), field, List.of(), null, null);
    }

    /** One fault is told as the problem itself, several as a list. */
    static TillProblem ofFaults(List<Fault> faults) {
        Fault first = faults.getFirst();
        return faults.size() == 1
                ? new TillProblem(first.code, first.arguments, first.field, List.of(), null, null)
                : new TillProblem(TillCode.FIELDS_NOT_VALID, List.of(), null, List.copyOf(faults), null, null);
    }

    static TillProblem later(TillCode code, Duration retryAfter) {
        return new TillProblem(code, List.of(retryAfter.toSeconds()), null, List.of(), retryAfter, null);
    }

    static TillProblem clock(Instant serverTime) {
        return new TillProblem(
                TillCode.CLOCK_TOO_FAR_OFF,
                List.of(serverTime.toString(), TillClock.SKEW.toMinutes()),
                TillClock.HEADER,
                List.of(),
                null,
                serverTime);
    }

    TillCode code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    String field() {
        return field;
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Nullable
    Instant serverTime() {
        return serverTime;
    }
}
