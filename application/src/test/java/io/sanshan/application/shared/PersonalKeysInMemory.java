package io.sanshan.application.shared;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Remembers whose key was destroyed. */
public final class PersonalKeysInMemory implements PersonalKeys {

    public static final Instant DESTROYED_AT = Instant.parse("2026-03-03T09:00:00.500Z");

    private final Set<String> destroyed = new HashSet<>();

    @Override
    public Instant destroy(String person) {
        destroyed.add(person);
        return DESTROYED_AT;
    }

    @Override
    public boolean isDestroyed(String person) {
        return destroyed.contains(person);
    }
}
