package io.sanshan.domain.ids;

import java.time.LocalDate;

/** Identity of what one store tried on one day, counted in UTC, with codes that there are not: a stream that never grows long. */
public record AttemptsId(String value) implements Id {

    private static final String PREFIX = "attempts-";

    public AttemptsId {
        Id.require(PREFIX, value);
    }

    public static AttemptsId of(StoreId store, LocalDate day) {
        return new AttemptsId(PREFIX + store.value() + '~' + day);
    }

    @Override
    public String toString() {
        return value;
    }
}
