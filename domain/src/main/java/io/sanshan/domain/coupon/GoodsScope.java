package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.GoodsSetId;

/** The goods a coupon is good for: one version of a goods set, never a list of its own. */
public record GoodsScope(GoodsSetId goodsSet, int version) {}
