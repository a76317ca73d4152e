package io.sanshan.application.member.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A guide who left, remembered for a binding that was decided at the same moment and recorded after. */
@Entity
@Table(name = "resigned_guide")
class ResignedGuideRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "resigned_at")
    private Instant resignedAt;

    @Column(name = "cause")
    private String cause;

    @SuppressWarnings("NullAway.Init")
    protected ResignedGuideRow() {}

    ResignedGuideRow(String id, Instant resignedAt, String cause) {
        this.id = id;
        this.resignedAt = resignedAt;
        this.cause = cause;
    }

    String id() {
        return id;
    }

    Instant resignedAt() {
        return resignedAt;
    }

    String cause() {
        return cause;
    }
}
