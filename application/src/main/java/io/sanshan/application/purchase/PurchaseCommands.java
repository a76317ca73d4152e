package io.sanshan.application.purchase;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of purchases. */
@Door
public interface PurchaseCommands {

    /** Records a basket sold; a store manager records those of her own store. The total is made by the domain. */
    @AllowedTo({Party.STORE_MANAGER, Party.SYSTEM})
    Outcome record(
            Request request,
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String receipt,
            List<PurchaseLine> lines);
}
