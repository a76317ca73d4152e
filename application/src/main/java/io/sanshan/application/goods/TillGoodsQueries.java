package io.sanshan.application.goods;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.GoodsId;
import java.util.Collection;
import java.util.Map;

/** What a till reads of the catalogue. */
@Door
public interface TillGoodsQueries {

    /** Goods by the numbers that tills know them by; numbers that there are not are missing. */
    @AllowedTo(Party.TILL)
    Map<String, GoodsId> byNumbers(Caller caller, Collection<String> numbers);
}
