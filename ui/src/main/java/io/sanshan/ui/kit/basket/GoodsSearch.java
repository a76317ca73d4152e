package io.sanshan.ui.kit.basket;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.shared.Slice;

/** Finds goods by what is typed, for whoever sits at the screen. */
@FunctionalInterface
public interface GoodsSearch {

    Slice<GoodsListing> search(String words, Slice.Range range);
}
