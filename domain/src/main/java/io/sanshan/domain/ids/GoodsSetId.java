package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a goods set. */
public record GoodsSetId(String value) implements Id {

    private static final String PREFIX = "goodsset-";

    public GoodsSetId {
        Id.require(PREFIX, value);
    }

    public static GoodsSetId of(UUID id) {
        return new GoodsSetId(PREFIX + id);
    }

    public static GoodsSetId named(String name) {
        return new GoodsSetId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
