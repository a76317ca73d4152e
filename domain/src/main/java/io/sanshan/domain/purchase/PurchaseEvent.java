package io.sanshan.domain.purchase;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a purchase. */
public sealed interface PurchaseEvent {

    PurchaseId purchase();

    /** A basket was sold; the total is what the lines sum to. */
    record PurchaseRecorded(
            PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String receipt,
            List<PurchaseLine> lines,
            Money total)
            implements PurchaseEvent {}
}
