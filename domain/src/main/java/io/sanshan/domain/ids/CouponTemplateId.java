package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a coupon template. */
public record CouponTemplateId(String value) implements Id {

    private static final String PREFIX = "template-";

    public CouponTemplateId {
        Id.require(PREFIX, value);
    }

    public static CouponTemplateId of(UUID id) {
        return new CouponTemplateId(PREFIX + id);
    }

    public static CouponTemplateId named(String name) {
        return new CouponTemplateId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
