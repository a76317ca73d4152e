package io.sanshan.domain.account;

/** What a person who works for the brand may do; every door names the roles it opens for. */
public enum Role {
    /** Designs campaigns and coupons, owns the member pool. */
    HEADQUARTERS,
    /** Runs one store. */
    STORE_MANAGER,
    /** Looks after own members. */
    GUIDE,
    /** Reads and replays; changes nothing. */
    AUDITOR,
    /** Answers requests of members and of the law: may see the log in clear. */
    DATA_PROTECTION
}
