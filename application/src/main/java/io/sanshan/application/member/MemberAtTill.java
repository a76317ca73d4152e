package io.sanshan.application.member;

import io.sanshan.domain.ids.MemberId;

/**
 * A member as a till shows her: enough to say "yes, that is me".
 *
 * @param name the first character of each word
 */
public record MemberAtTill(MemberId member, String name) {

    @Override
    public String toString() {
        return "MemberAtTill[" + member + ']';
    }
}
