package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a store. */
public record StoreId(String value) implements Id {

    private static final String PREFIX = "store-";

    public StoreId {
        Id.require(PREFIX, value);
    }

    public static StoreId of(UUID id) {
        return new StoreId(PREFIX + id);
    }

    public static StoreId named(String name) {
        return new StoreId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
