package io.sanshan.application.operation.process;

import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.TroubleNotice;
import io.sanshan.application.shared.process.DueRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A trouble that some node sees or saw a moment ago. It is due when operators are to be told that it is there, or that it is over.
 * Only what changed is written: one node may note that it is there while another has just told it.
 */
@Entity
@DynamicUpdate
@Table(name = "operator_notice")
class TroubleRow extends DueRow {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Trouble.Kind kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "since")
    private Instant since;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "is_told")
    private boolean told;

    @Column(name = "is_over")
    private boolean over;

    @SuppressWarnings("NullAway.Init")
    protected TroubleRow() {}

    TroubleRow(Trouble trouble, Instant now, Instant toBeTold) {
        super(id(trouble));
        kind = trouble.kind();
        subject = trouble.subject();
        since = now;
        lastSeenAt = now;
        due(toBeTold);
    }

    static String id(Trouble trouble) {
        return trouble.kind() + "/" + trouble.subject();
    }

    /** It is there, also where it was taken for over and nobody was told so yet. */
    void seen(Instant now) {
        lastSeenAt = now;
        if (over) {
            over = false;
            due(null);
        }
    }

    boolean isNotSeenSince(Instant moment) {
        return lastSeenAt.isBefore(moment);
    }

    boolean isTold() {
        return told;
    }

    boolean isOver() {
        return over;
    }

    void over(Instant now) {
        if (!over) {
            over = true;
            due(now);
        }
    }

    void told() {
        told = true;
        due(null);
    }

    TroubleNotice notice() {
        return new TroubleNotice(new Trouble(kind, subject), since, over);
    }
}
