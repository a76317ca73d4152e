package io.sanshan.domain.ids;

/** Identity of what was redeemed on one basket, with however many coupons. Each of these tells it in its own stream. */
public record RedemptionId(String value) implements Id {

    private static final String PREFIX = "redemption-";

    public RedemptionId {
        Id.require(PREFIX, value);
    }

    /** The same name always gives the same id. */
    public static RedemptionId named(String name) {
        return new RedemptionId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
