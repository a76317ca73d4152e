package io.sanshan.domain.ids;

/** Identity of one import: named after the content that it brings, so that the same content is recognised. */
public record ImportId(String value) implements Id {

    private static final String PREFIX = "import-";

    public ImportId {
        Id.require(PREFIX, value);
    }

    public static ImportId named(String name) {
        return new ImportId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
