package io.sanshan.application.goods;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be read of the catalogue. */
@Door
public interface GoodsQueries {

    /**
     * Goods of which every word typed begins a word of name, brand, department or category, or the number; in the order of
     * their numbers. Nothing typed is the whole catalogue.
     */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR, Party.STORE_MANAGER})
    Slice<GoodsListing> search(Caller caller, String words, Slice.Range range);

    /**
     * Goods that are in one set and not in another, each in its newest version, in the order of their numbers.
     *
     * @param in null for the whole catalogue
     * @param outside null where none are kept out
     */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Slice<GoodsListing> members(
            Caller caller, @Nullable GoodsSetId in, @Nullable GoodsSetId outside, Slice.Range range);

    /** The newest version of each goods set whose name has the text in it, by name. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Slice<GoodsSetListing> sets(Caller caller, String text, Slice.Range range);

    /** The newest version of a goods set. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    Optional<GoodsSetCard> set(Caller caller, GoodsSetId goodsSet);
}
