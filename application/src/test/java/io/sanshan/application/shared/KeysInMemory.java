package io.sanshan.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Unique keys for tests of doors, that keeps their order: reserve, command, confirm. */
public final class KeysInMemory implements UniqueKeys {

    private record Key(Kind kind, String value) {}

    private record Held(String owner, boolean confirmed) {}

    private final Map<Key, Held> held = new HashMap<>();

    @Override
    public boolean reserve(Kind kind, String value, String owner) {
        return held.computeIfAbsent(new Key(kind, value), key -> new Held(owner, false))
                .owner()
                .equals(owner);
    }

    @Override
    public void confirm(Kind kind, String value, String owner) {
        held.entrySet()
                .removeIf(entry -> entry.getKey().kind() == kind
                        && entry.getValue().owner().equals(owner));
        held.put(new Key(kind, value), new Held(owner, true));
    }

    @Override
    public void letGo(Kind kind, String value, String owner) {
        held.remove(new Key(kind, value), new Held(owner, false));
    }

    @Override
    public void giveUp(Kind kind, String owner) {
        held.entrySet()
                .removeIf(entry -> entry.getKey().kind() == kind
                        && entry.getValue().owner().equals(owner));
    }

    @Override
    public Optional<String> owner(Kind kind, String value) {
        return Optional.ofNullable(held.get(new Key(kind, value))).map(Held::owner);
    }

    public void clear() {
        held.clear();
    }

    public boolean isConfirmed(Kind kind, String value) {
        Held owner = held.get(new Key(kind, value));
        return owner != null && owner.confirmed();
    }

    @Override
    public String hash(String purpose, String secret) {
        return UUID.nameUUIDFromBytes((purpose + ':' + secret).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .repeat(2);
    }
}
