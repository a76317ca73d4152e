package io.sanshan.domain.member;

/** Why a member is bound to a guide. */
public enum BindingReason {
    /** The first binding. */
    FIRST,
    /** The member asked for another guide. */
    MEMBER_REQUEST,
    /** Headquarters decided. */
    HEADQUARTERS
}
