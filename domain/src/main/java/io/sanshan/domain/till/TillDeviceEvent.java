package io.sanshan.domain.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;

/** The life of a till device. */
public sealed interface TillDeviceEvent {

    TillDeviceId device();

    /**
     * A till device of a store was registered.
     *
     * @param keyHash SHA-256 of its key in hexadecimal
     */
    record TillDeviceRegistered(TillDeviceId device, StoreId store, String name, String keyHash)
            implements TillDeviceEvent {}

    /**
     * The device has a new key. Of its keys before, only the last one is still good, and not for long.
     *
     * @param keyHash SHA-256 of the new key in hexadecimal
     * @param formerKeyEndsAt business time; the moment of the rotation itself where the key before ended at once
     */
    record TillDeviceKeyRotated(TillDeviceId device, String keyHash, Instant formerKeyEndsAt)
            implements TillDeviceEvent {}

    /** The device's keys ended for good. */
    record TillDeviceRevoked(TillDeviceId device) implements TillDeviceEvent {}

    /**
     * The device may redeem without a line, by a bundle at a time.
     *
     * @param hours for which a bundle is good
     * @param redemptions how many a bundle allows
     * @param money the most that a bundle's redemptions may take off together
     */
    record TillOfflineAllowed(TillDeviceId device, int hours, int redemptions, Money money)
            implements TillDeviceEvent {}

    /** The device gets no further bundle; the one that it has stays good for its hours. */
    record TillOfflineForbidden(TillDeviceId device) implements TillDeviceEvent {}
}
