package io.sanshan.domain.member;

/** A way to reach a member. */
public enum ConsentChannel {
    SMS,
    EMAIL,
    PHONE,
    APP,
    POST
}
