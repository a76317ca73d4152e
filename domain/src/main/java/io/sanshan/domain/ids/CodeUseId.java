package io.sanshan.domain.ids;

/**
 * Identity of one use of a code: its batch, and the code's number or, where all members share one code, the member. The log accepts a
 * stream's first event once, so a code is used once however many tills and members race for it.
 */
public record CodeUseId(String value) implements Id {

    private static final String PREFIX = "codeuse-";
    private static final char BEFORE_USE = '~';

    public CodeUseId {
        Id.require(PREFIX, value);
        if (value.indexOf(BEFORE_USE) < 0) {
            throw new IllegalArgumentException("a use of a code names its batch and whose or which it is");
        }
    }

    /** @param number of the code in its batch, counted from 1 */
    public static CodeUseId of(CodeBatchId batch, int number) {
        return new CodeUseId(PREFIX + batch.value() + BEFORE_USE + number);
    }

    /** Of a code that all members share. */
    public static CodeUseId of(CodeBatchId batch, MemberId member) {
        return new CodeUseId(PREFIX + batch.value() + BEFORE_USE + member.value());
    }

    public CodeBatchId batch() {
        return new CodeBatchId(value.substring(PREFIX.length(), value.indexOf(BEFORE_USE)));
    }

    @Override
    public String toString() {
        return value;
    }
}
