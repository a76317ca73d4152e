package io.sanshan.application.shared;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.CodeAlphabet;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a member shows at the till to be known: 12 characters of which the last checks the others. It follows from her id under the
 * installation's key, so no event holds it and a rebuild finds the same; without the key her id, which is in the log, tells nothing of it.
 *
 * @param value 55 bits and their check
 */
public record MemberCode(String value) {

    public static final int LENGTH = 12;

    private static final String PURPOSE = "member-code";

    public MemberCode {
        if (!CodeAlphabet.isCode(value, LENGTH) || !CodeAlphabet.checks(value)) {
            throw new IllegalArgumentException(
                    "a member code has " + LENGTH + " characters, the last of which checks the others");
        }
    }

    /** @param since the number of the event since which she has it: she gets another one when her phone is lost */
    public static MemberCode of(UniqueKeys keys, MemberId member, long since) {
        byte[] hash = HexFormat.of().parseHex(keys.hash(PURPOSE, member.value() + '/' + since));
        StringBuilder body = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            body.append(CodeAlphabet.CHARACTERS.charAt(hash[i] & 31));
        }
        return new MemberCode(body.toString() + CodeAlphabet.check(body.toString()));
    }

    /** Reads what a person typed or a scanner read; nothing where it is none or a slip of the pen. */
    public static Optional<MemberCode> read(String typed) {
        String plain = CodeAlphabet.plain(typed);
        return plain.length() == LENGTH && CodeAlphabet.checks(plain)
                ? Optional.of(new MemberCode(plain))
                : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return CodeAlphabet.grouped(value);
    }

    @Override
    public String toString() {
        return "MemberCode[]";
    }
}
