package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a member; says nothing about the person. */
public record MemberId(String value) implements Id {

    private static final String PREFIX = "member-";

    public MemberId {
        Id.require(PREFIX, value);
    }

    public static MemberId of(UUID id) {
        return new MemberId(PREFIX + id);
    }

    public static MemberId named(String name) {
        return new MemberId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
