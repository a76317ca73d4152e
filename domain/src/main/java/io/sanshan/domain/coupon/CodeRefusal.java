package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a batch of codes is not made as it is asked for, and why a code of one opens no coupon. */
public enum CodeRefusal implements RefusalCode {
    /** No batch has this code. */
    CODE_UNKNOWN("code"),
    /** Somebody typed so many codes that there are not that further ones are not looked up for a while. */
    TOO_MANY_CODES("code"),
    /** The code has opened its coupon; of a code that all share, one for this member. */
    CODE_USED("code"),
    /** The code that all share was used as often as it may be; argument: how often that is. */
    CODE_USED_UP("code"),
    /** Headquarters took back the batch of the code. */
    CODES_VOIDED("code"),
    /** Somebody could find a code of the batch by trying; argument: how many random characters it takes. */
    CODES_GUESSABLE("length"),
    /** A prefix is made of the characters of its codes. */
    PREFIX_MALFORMED("prefix"),
    /** The characters of codes: ten at least, each once, none that looks like another; argument: those that there are. */
    CHARSET_MALFORMED("charset"),
    /** A code is too short, too long, or as long as a coupon's own; arguments: the shortest, the longest, and the length of a coupon's. */
    CODE_LENGTH("length"),
    /** A batch has one code at least; argument: how many it has at most. */
    BATCH_SIZE("size"),
    /** A code that all share is made of letters and digits; arguments: the shortest, the longest, and the length of a coupon's. */
    CODE_MALFORMED("code"),
    /** A code that all share is used once at least. */
    CODE_USES_MALFORMED("uses"),
    /** Another batch has this code. */
    CODE_TAKEN("code"),
    /** Lines of a list are no codes, or codes that there are already; arguments: how many lines, and which is the first. */
    LIST_FAULTY("lines"),
    /** The codes of the batch are not all there yet. */
    CODES_NOT_MADE(null),
    /** More codes are said to be made than before; argument: how many there are. */
    CODES_MADE_ALREADY(null),
    /** Whoever made these codes has them: here they are known by their hashes alone. */
    CODES_NOT_KEPT(null);

    private final @Nullable String field;

    CodeRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
