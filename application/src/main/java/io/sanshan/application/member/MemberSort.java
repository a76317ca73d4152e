package io.sanshan.application.member;

/** Orders of a member list. */
public enum MemberSort {
    NAME,
    NEWEST_FIRST,
    OLDEST_FIRST
}
