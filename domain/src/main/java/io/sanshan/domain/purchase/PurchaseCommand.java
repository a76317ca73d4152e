package io.sanshan.domain.purchase;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a purchase. */
public sealed interface PurchaseCommand {

    PurchaseId purchase();

    /** Records a basket sold in a store. */
    record RecordPurchase(
            @TargetAggregateIdentifier PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String receipt,
            List<PurchaseLine> lines)
            implements PurchaseCommand {}
}
