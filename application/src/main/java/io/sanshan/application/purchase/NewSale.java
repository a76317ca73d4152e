package io.sanshan.application.purchase;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.purchase.PurchaseLine;
import io.sanshan.domain.purchase.Tender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a till tells it.
 *
 * @param reference by which the tills of the store know it, for ever
 * @param lines all in one currency; where coupons were redeemed on the basket, its lines come first
 */
public record NewSale(
        String reference,
        @Nullable MemberId member,
        @Nullable GuideId guide,
        List<PurchaseLine> lines,
        List<Tender> tenders) {

    public NewSale {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
    }
}
