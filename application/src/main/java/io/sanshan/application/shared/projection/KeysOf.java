package io.sanshan.application.shared.projection;

import java.util.List;
import java.util.function.Function;

/** The keys that a payload speaks of, where each event of one kind speaks of one. */
public final class KeysOf {

    private KeysOf() {}

    public static <E, K> Function<Object, List<K>> each(Class<E> events, Function<E, K> key) {
        return payload -> events.isInstance(payload) ? List.of(key.apply(events.cast(payload))) : List.of();
    }
}
