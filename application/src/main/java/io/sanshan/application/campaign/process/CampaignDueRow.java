package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.process.DueRowOfAStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is next for a campaign, and when. */
@Entity
@Table(name = "campaign_due")
class CampaignDueRow extends DueRowOfAStream {

    enum Step {
        START,
        END
    }

    @Column(name = "opens")
    private Instant opens;

    @Column(name = "closes")
    private Instant closes;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private @Nullable Step step;

    @SuppressWarnings("NullAway.Init")
    protected CampaignDueRow() {}

    CampaignDueRow(String id, Instant opens, Instant closes, long sequence) {
        super(id, sequence);
        this.opens = opens;
        this.closes = closes;
    }

    void window(Instant newOpens, Instant newCloses) {
        opens = newOpens;
        closes = newCloses;
    }

    void startsByItself(String event) {
        step = Step.START;
        due(opens, event);
    }

    void endsByItself(String event) {
        step = Step.END;
        due(closes, event);
    }

    /** A campaign that could not start while its window was open is ended like any other whose window is over. */
    boolean mayStillStart(Instant now) {
        return step == Step.START && now.isBefore(closes);
    }

    Instant closes() {
        return closes;
    }
}
