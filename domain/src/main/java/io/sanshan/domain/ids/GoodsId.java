package io.sanshan.domain.ids;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identity of a kind of goods. */
public record GoodsId(String value) implements Id {

    private static final String PREFIX = "goods-";

    public GoodsId {
        Id.require(PREFIX, value);
    }

    public static GoodsId of(UUID id) {
        return new GoodsId(PREFIX + id);
    }

    public static GoodsId named(String name) {
        return new GoodsId(Id.named(PREFIX, name));
    }

    /**
     * What a till sold that the brand does not list: the same number always gives the same id, which no catalogue has.
     *
     * @param number the till's; null where it has none either
     */
    public static GoodsId unlisted(@Nullable String number) {
        return named("unlisted/" + (number == null ? "" : number));
    }

    @Override
    public String toString() {
        return value;
    }
}
