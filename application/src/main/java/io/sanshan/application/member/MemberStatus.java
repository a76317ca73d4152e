package io.sanshan.application.member;

/** Whether a member takes part in the programme. */
public enum MemberStatus {
    ACTIVE,
    LEFT
}
