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

    /** The sale that the tills of a store know by that reference: the same always gives the same id. */
    public static PurchaseId ofSale(StoreId store, String reference) {
        return named("sale/" + store.value() + '/' + reference);
    }

    /** Without what says that it is a purchase's: where nothing else can stand. */
    public String bare() {
        return value.substring(PREFIX.length());
    }

    public static PurchaseId bare(String text) {
        return new PurchaseId(PREFIX + text);
    }

    @Override
    public String toString() {
        return value;
    }
}
