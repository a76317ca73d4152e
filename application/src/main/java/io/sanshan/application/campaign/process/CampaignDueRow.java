package io.sanshan.application.campaign.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is next for a campaign, and when. */
@Entity
@Table(name = "campaign_due")
class CampaignDueRow {

    enum Step {
        START,
        END
    }

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "opens")
    private Instant opens;

    @Column(name = "closes")
    private Instant closes;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private @Nullable Step step;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "cause")
    private @Nullable String cause;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected CampaignDueRow() {}

    CampaignDueRow(String id, Instant opens, Instant closes, long sequence) {
        this.id = id;
        this.opens = opens;
        this.closes = closes;
        this.lastSequence = sequence;
    }

    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    void window(Instant newOpens, Instant newCloses) {
        opens = newOpens;
        closes = newCloses;
    }

    void startsByItself(String event) {
        next(Step.START, opens, event);
    }

    void endsByItself(String event) {
        next(Step.END, closes, event);
    }

    private void next(Step newStep, Instant at, String event) {
        step = newStep;
        dueAt = at;
        cause = event;
    }

    String id() {
        return id;
    }

    /** A campaign that could not start while its window was open is ended like any other whose window is over. */
    boolean mayStillStart(Instant now) {
        return step == Step.START && now.isBefore(closes);
    }

    Instant closes() {
        return closes;
    }

    String cause() {
        return cause == null ? id : cause;
    }
}
