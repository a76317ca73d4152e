package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a purchase, that is of one basket sold. */
public record PurchaseId(String value) implements Id {

    private static final String PREFIX = "purchase-";

    public PurchaseId {
        Id.require(PREFIX, value);
    }

    public static PurchaseId of(UUID id) {
        return new PurchaseId(PREFIX + id);
    }

    public static PurchaseId named(String name) {
        return new PurchaseId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
