package io.sanshan.domain.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** Being designed. */
    DRAFT,
    /** Waiting for approval. */
    SUBMITTED,
    /** May be scheduled or started. */
    APPROVED,
    /** Starts by itself when its window opens. */
    SCHEDULED,
    /** Issues coupons. */
    RUNNING,
    /** Issues nothing until it is resumed. */
    PAUSED,
    /** Over for good. */
    ENDED
}
