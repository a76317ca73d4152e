package io.sanshan.domain.goods;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why the catalogue says no. */
public enum GoodsRefusal implements RefusalCode {
    /** Goods and goods sets have a name. */
    NAME_MISSING("name"),
    /** Goods have a number. */
    NUMBER_MISSING("number"),
    /** A goods set holds at least one kind of goods. */
    GOODS_MISSING("goods");

    private final @Nullable String field;

    GoodsRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
