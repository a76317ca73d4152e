package io.sanshan.domain.shared;

import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one place that knows how an occasion is written as metadata. All values are texts: metadata loses other types. */
public final class OccasionMetaData {

    private static final String COMMAND = "command";
    private static final String ACTOR = "actor";
    private static final String STORE = "store";
    private static final String CAUSE = "cause";
    private static final String OCCURRED_AT = "occurredAt";
    /** What the command was called. No part of an occasion: only who looks back asks for it. */
    private static final String NAME = "name";

    private OccasionMetaData() {}

    public static Map<String, String> write(Occasion occasion) {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(COMMAND, occasion.commandId());
        metaData.put(ACTOR, occasion.actor().value());
        metaData.put(CAUSE, occasion.cause());
        metaData.put(OCCURRED_AT, occasion.occurredAt().toString());
        StoreId store = occasion.store();
        if (store != null) {
            metaData.put(STORE, store.value());
        }
        return metaData;
    }

    /** The same, with what the command is called, such as {@code RedeemCoupon}. */
    public static Map<String, String> write(Occasion occasion, String commandName) {
        Map<String, String> metaData = write(occasion);
        metaData.put(NAME, commandName);
        return metaData;
    }

    /** What the command was called; null where that was not recorded. */
    public static @Nullable String commandName(Map<String, ?> metaData) {
        Object name = metaData.get(NAME);
        return name == null ? null : name.toString();
    }

    public static boolean isIn(Map<String, ?> metaData) {
        return metaData.containsKey(COMMAND);
    }

    public static Occasion read(Map<String, ?> metaData) {
        Object store = metaData.get(STORE);
        return new Occasion(
                text(metaData, COMMAND),
                new Actor(text(metaData, ACTOR)),
                store == null ? null : new StoreId(store.toString()),
                text(metaData, CAUSE),
                Instant.parse(text(metaData, OCCURRED_AT)));
    }

    private static String text(Map<String, ?> metaData, String key) {
        Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalStateException("a message without " + key + " did not come through a door");
        }
        return value.toString();
    }
}
