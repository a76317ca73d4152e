package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a till has nothing to redeem without a line, and what of a redemption without a line its bundle does not cover. */
public enum OfflineRefusal implements RefusalCode {
    /** Headquarters has not allowed the device to redeem without a line. */
    OFFLINE_NOT_ALLOWED(null),
    /** The device has a bundle that is neither closed nor over; argument: the bundle. */
    BUNDLE_OPEN(null),
    /** A sequence number is used once; argument: the number. */
    SEQUENCE_USED("sequence"),
    /** A bundle is closed once. */
    BUNDLE_CLOSED(null),
    /** Fewer redemptions were reported at the end than are known; argument: how many are known. */
    COUNT_TOO_SMALL("count"),
    /** The till had said that it redeemed fewer; argument: how many. */
    MORE_THAN_REPORTED(null),
    /** There is no such coupon. */
    CODE_UNKNOWN("code"),
    /** The coupon is not one of the bundle. */
    NOT_IN_BUNDLE("code"),
    /** It happened outside the bundle's time; arguments: from when and until when it is good. */
    OUTSIDE_BUNDLE_TIME("at"),
    /** The bundle allows no more redemptions; argument: how many it allows. */
    TOO_MANY_REDEMPTIONS(null),
    /** The bundle allows less money; arguments: the minor units that were left, and the currency. */
    TOO_MUCH_MONEY("discount"),
    /** The terms give another discount; arguments: its minor units and the currency. */
    OTHER_DISCOUNT("discount");

    private final @Nullable String field;

    OfflineRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
