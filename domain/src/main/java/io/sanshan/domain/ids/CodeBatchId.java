package io.sanshan.domain.ids;

/** Identity of a batch of codes, each of which opens a coupon of one template. */
public record CodeBatchId(String value) implements Id {

    private static final String PREFIX = "codebatch-";

    public CodeBatchId {
        Id.require(PREFIX, value);
    }

    /** The same name always gives the same id. */
    public static CodeBatchId named(String name) {
        return new CodeBatchId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
