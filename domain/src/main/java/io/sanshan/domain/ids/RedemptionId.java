package io.sanshan.domain.ids;

import java.util.Optional;

/**
 * Identity of what was redeemed on one basket, with however many coupons. Each of these tells it in its own stream. Where the basket is
 * of a sale that has a name, the identity tells that sale, so that whoever meets the redemption finds it.
 */
public record RedemptionId(String value) implements Id {

    private static final String PREFIX = "redemption-";
    private static final char BEFORE_SALE = '~';

    public RedemptionId {
        Id.require(PREFIX, value);
    }

    /** The same name always gives the same id. */
    public static RedemptionId named(String name) {
        return new RedemptionId(Id.named(PREFIX, name));
    }

    /** The same name always gives the same id on the same sale. */
    public static RedemptionId onSale(PurchaseId sale, String name) {
        return new RedemptionId(Id.named(PREFIX, name) + BEFORE_SALE + sale.bare());
    }

    /** The sale that it is on; nothing where nobody named it. */
    public Optional<PurchaseId> sale() {
        int sale = value.indexOf(BEFORE_SALE);
        return sale < 0 ? Optional.empty() : Optional.of(PurchaseId.bare(value.substring(sale + 1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
