package io.sanshan.application.goods;

import io.sanshan.domain.ids.GoodsId;

/** One kind of goods. */
public record GoodsListing(
        GoodsId goods, String number, String name, String brand, String department, String category) {}
