package io.sanshan.application.goods;

import io.sanshan.domain.ids.GoodsSetId;

/** One line of the list of goods sets; size is how many kinds of goods it holds. */
public record GoodsSetListing(GoodsSetId goodsSet, int version, String name, int size) {}
