package io.sanshan.domain.member;

/** The way a member came. */
public enum JoinSource {
    /** Scanned the code of a guide. */
    GUIDE_CODE,
    /** Registered in a store. */
    STORE,
    /** Registered by headquarters. */
    HEADQUARTERS,
    /** Came with an import. */
    IMPORT
}
