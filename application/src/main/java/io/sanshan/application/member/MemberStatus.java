package io.sanshan.application.member;

/** Whether a member takes part in the programme. */
public enum MemberStatus {
    ACTIVE,
    LEFT,
    /** Nothing of the person is known any more. */
    ERASED
}
