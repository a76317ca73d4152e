package io.sanshan.domain.member;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A tag is read in lists. Counted in characters as people see them, not in units of the encoding. */
record ATagIsAShortWord(String tag) implements Rule {

    static final int LONGEST = 60;

    @Override
    public boolean holds() {
        return !tag.isBlank() && tag.codePointCount(0, tag.length()) <= LONGEST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.TAG_MALFORMED, LONGEST);
    }
}
