package io.sanshan.domain.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a till device. */
public sealed interface TillDeviceCommand {

    TillDeviceId device();

    /**
     * Registers a till device of a store with its first key.
     *
     * @param keyHash what the key is recognised by: SHA-256 in hexadecimal
     */
    record RegisterTillDevice(
            @TargetAggregateIdentifier TillDeviceId device, StoreId store, String name, String keyHash)
            implements TillDeviceCommand {}

    /**
     * Gives a device a new key, which is good at once.
     *
     * @param overlapHours for how long the key before it stays good, so that the till can be changed over while it works; 0 ends
     *     it at once
     */
    record RotateTillDeviceKey(@TargetAggregateIdentifier TillDeviceId device, String keyHash, int overlapHours)
            implements TillDeviceCommand {}

    /** Ends a device's keys at once and for good. */
    record RevokeTillDevice(@TargetAggregateIdentifier TillDeviceId device) implements TillDeviceCommand {}

    /**
     * Lets a device redeem without a line.
     *
     * @param hours for which a bundle is good
     * @param redemptions how many a bundle allows
     * @param money the most that a bundle's redemptions may take off together
     */
    record AllowTillOffline(@TargetAggregateIdentifier TillDeviceId device, int hours, int redemptions, Money money)
            implements TillDeviceCommand {}

    /** Gives a device no further bundle to redeem without a line. */
    record ForbidTillOffline(@TargetAggregateIdentifier TillDeviceId device) implements TillDeviceCommand {}
}
