package io.sanshan.domain.till;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a till device says no. */
public enum TillDeviceRefusal implements RefusalCode {
    /** A device has a name, by which people tell the tills of a store apart. */
    NAME_MISSING("name"),
    /** A name fits on a screen; argument: the most characters it has. */
    NAME_TOO_LONG("name"),
    /** A new key is another one than the key before. */
    SAME_KEY(null),
    /** An old key stays good for a month at most; argument: the most hours. */
    OVERLAP_OUT_OF_RANGE("overlap"),
    /** A revoked device takes no change. */
    DEVICE_REVOKED(null),
    /** A bundle to redeem without a line is good for some hours; argument: the most. */
    OFFLINE_HOURS_OUT_OF_RANGE("hours"),
    /** A bundle allows some redemptions; argument: the most. */
    OFFLINE_REDEMPTIONS_OUT_OF_RANGE("redemptions"),
    /** A bundle allows some money. */
    OFFLINE_MONEY_OUT_OF_RANGE("money"),
    /** What is not allowed need not be forbidden. */
    OFFLINE_NOT_ALLOWED(null);

    private final @Nullable String field;

    TillDeviceRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
