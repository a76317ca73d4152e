package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a shopping guide; says nothing about the person. */
public record GuideId(String value) implements Id {

    private static final String PREFIX = "guide-";

    public GuideId {
        Id.require(PREFIX, value);
    }

    public static GuideId of(UUID id) {
        return new GuideId(PREFIX + id);
    }

    public static GuideId named(String name) {
        return new GuideId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
