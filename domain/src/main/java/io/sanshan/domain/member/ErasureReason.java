package io.sanshan.domain.member;

/** Why a member is erased. */
public enum ErasureReason {
    /** The person asked for it. */
    PERSON_REQUEST,
    /** Nothing needs the data any more, and the time for which it had to be kept is over. */
    RETENTION_ENDED,
    /** An authority or a court ordered it. */
    AUTHORITY_ORDER
}
