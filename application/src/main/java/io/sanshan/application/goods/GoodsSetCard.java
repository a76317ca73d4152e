package io.sanshan.application.goods;

import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;

/**
 * A goods set.
 *
 * @param first its first goods by number, as many as a screen shows
 */
public record GoodsSetCard(GoodsSetId goodsSet, int version, String name, int size, List<GoodsListing> first) {

    public GoodsSetCard {
        first = List.copyOf(first);
    }
}
