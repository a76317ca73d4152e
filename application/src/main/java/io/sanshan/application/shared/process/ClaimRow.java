package io.sanshan.application.shared.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who works on a task, and until when nobody else may. Not a read model: it says nothing that the log could say. */
@Entity
@Table(name = "process_claim")
class ClaimRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    /** How often the task was tried in vain, and of what kind the last fault was. */
    @Column(name = "failures")
    private int failures;

    @Column(name = "fault")
    private @Nullable String fault;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @SuppressWarnings("NullAway.Init")
    protected ClaimRow() {}

    ClaimRow(String id, String claimedBy, Instant claimedUntil) {
        this.id = id;
        this.claimedBy = claimedBy;
        this.claimedUntil = claimedUntil;
    }

    String id() {
        return id;
    }

    String claimedBy() {
        return claimedBy;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    int failures() {
        return failures;
    }

    @Nullable
    String fault() {
        return fault;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }
}
