package io.sanshan.domain.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
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
}
