package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a kind of goods. */
public record GoodsId(String value) implements Id {

    private static final String PREFIX = "goods-";

    public GoodsId {
        Id.require(PREFIX, value);
    }

    public static GoodsId of(UUID id) {
        return new GoodsId(PREFIX + id);
    }

    public static GoodsId named(String name) {
        return new GoodsId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
