package io.sanshan.domain.member;

/** Why a member fell to the pool. */
public enum ReleaseReason {
    /** The guide left the brand. */
    GUIDE_RESIGNED,
    /** Headquarters decided. */
    HEADQUARTERS
}
