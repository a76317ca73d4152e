package io.sanshan.application.member.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom a member is bound to; due for release once that guide has resigned. */
@Entity
@Table(name = "bound_member")
class BoundMemberRow extends DueRowOfAStream {

    @Column(name = "guide_id")
    private @Nullable String guide;

    protected BoundMemberRow() {}

    BoundMemberRow(String id, String guide, long sequence) {
        super(id, sequence);
        this.guide = guide;
    }

    void boundTo(@Nullable String newGuide) {
        guide = newGuide;
        notDue();
    }

    void guideResigned(Instant at, String event) {
        due(at, event);
    }

    @Nullable
    String guide() {
        return guide;
    }
}
