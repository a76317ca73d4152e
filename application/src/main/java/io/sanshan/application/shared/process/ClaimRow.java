package io.sanshan.application.shared.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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
}
