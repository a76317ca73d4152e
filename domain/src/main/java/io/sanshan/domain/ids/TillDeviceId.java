package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a till device. */
public record TillDeviceId(String value) implements Id {

    private static final String PREFIX = "till-";

    public TillDeviceId {
        Id.require(PREFIX, value);
    }

    public static TillDeviceId of(UUID id) {
        return new TillDeviceId(PREFIX + id);
    }

    public static TillDeviceId named(String name) {
        return new TillDeviceId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
