package io.sanshan.application.goods;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;

/** What may be asked of the catalogue. */
@Door
public interface GoodsCommands {

    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome list(
            Request request,
            GoodsId goods,
            String number,
            String name,
            String brand,
            String department,
            String category);

    /** Defines a goods set, or the next version of it. */
    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    Outcome defineSet(Request request, GoodsSetId goodsSet, String name, List<GoodsId> goods);
}
