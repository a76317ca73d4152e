package io.sanshan.application.shared.process;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a sheet: work that is due at a moment, or that is not due as long as there is none. */
@MappedSuperclass
public abstract class DueRow {

    /**
     * Of a row {@code r}: due at {@code :now}. The lower end is there for H2, whose indexes begin with what has no moment: without
     * it each look would pass over all rows that wait for nothing.
     */
    static final String IS_DUE = "r.dueAt >= {ts '1971-01-01 00:00:00'} and r.dueAt <= :now";

    @Id
    @Column(name = "id")
    private String id = "";

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private @Nullable String cause;

    protected DueRow() {}

    protected DueRow(String id) {
        this.id = id;
    }

    /** Due from then on, because of this event. */
    protected final void due(Instant at, String event) {
        dueAt = at;
        cause = event;
    }

    /** Due at another moment, or not for now; for the same reason as before. */
    protected final void due(@Nullable Instant at) {
        dueAt = at;
    }

    /** Not due, and for no reason any more. */
    protected final void notDue() {
        dueAt = null;
        cause = null;
    }

    public final String id() {
        return id;
    }

    /** When it is due; null where it is not. */
    protected final @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The event it is due for; its own id as long as no event made it due. */
    public final String cause() {
        return cause == null ? id : cause;
    }
}
