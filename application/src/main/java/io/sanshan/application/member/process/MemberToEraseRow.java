package io.sanshan.application.member.process;

import io.sanshan.application.shared.process.DueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member who was erased. The row stays once that was carried out, so that an event that comes again does not make it due again. */
@Entity
@Table(name = "member_to_erase")
class MemberToEraseRow extends DueRow {

    protected MemberToEraseRow() {}

    MemberToEraseRow(String id, Instant dueAt, String cause) {
        super(id);
        due(dueAt, cause);
    }

    void completed() {
        due(null);
    }
}
