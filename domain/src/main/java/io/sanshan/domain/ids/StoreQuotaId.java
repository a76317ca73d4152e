package io.sanshan.domain.ids;

/** Identity of what one store has redeemed of one coupon template: the place where the limit per store is kept. */
public record StoreQuotaId(String value) implements Id {

    private static final String PREFIX = "storequota-";

    public StoreQuotaId {
        Id.require(PREFIX, value);
    }

    public static StoreQuotaId of(CouponTemplateId template, StoreId store) {
        return new StoreQuotaId(PREFIX + template.value() + '~' + store.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
