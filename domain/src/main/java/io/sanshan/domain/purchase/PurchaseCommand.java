package io.sanshan.domain.purchase;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.OnSeveralStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Records a sale of a till with how it was paid; coupons may have been brought to it before. */
    record RecordSale(
            @TargetAggregateIdentifier PurchaseId purchase,
            StoreId store,
            @Nullable MemberId member,
            @Nullable GuideId guide,
            String reference,
            List<PurchaseLine> lines,
            List<Tender> tenders)
            implements PurchaseCommand {
        public RecordSale {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }
    }

    /** Takes sold goods back, and with them the share of the coupons that are on the sale. */
    record ReturnSoldGoods(@TargetAggregateIdentifier PurchaseId purchase, List<GoodsBack> lines, List<Tender> tenders)
            implements PurchaseCommand, OnSeveralStreams {
        public ReturnSoldGoods {
            lines = eachLineOnce(lines);
            tenders = List.copyOf(tenders);
        }

        /** The sale's own is told in any case. */
        @Override
        public List<String> streams() {
            return List.of(purchase.value());
        }
    }

    /** A line that is named twice is one from which more comes back. */
    private static List<GoodsBack> eachLineOnce(List<GoodsBack> lines) {
        Map<Integer, GoodsBack> once = new LinkedHashMap<>();
        lines.forEach(line -> once.merge(line.line(), line, PurchaseCommand::both));
        return List.copyOf(once.values());
    }

    private static GoodsBack both(GoodsBack one, GoodsBack other) {
        Money amount = one.amount().plus(other.amount());
        return new GoodsBack(one.line(), Math.addExact(one.quantity(), other.quantity()), amount);
    }
}
