package io.sanshan.domain.shared;

import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The one place that knows how an occasion is written as metadata. All values are texts: metadata loses other types. */
public final class OccasionMetaData {

    private static final String COMMAND = "command";
    private static final String ACTOR = "actor";
    private static final String STORE = "store";
    private static final String CAUSE = "cause";
    private static final String OCCURRED_AT = "occurredAt";

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
