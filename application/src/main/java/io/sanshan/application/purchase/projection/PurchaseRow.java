package io.sanshan.application.purchase.projection;

import io.sanshan.application.purchase.PurchaseListing;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A purchase without its lines. */
@Entity
@Table(name = "purchase_entry")
class PurchaseRow {

    @Id
    String purchaseId;

    String storeId = "";

    @Nullable
    String memberId;

    @Nullable
    String guideId;

    String receipt = "";
    int lineCount;
    long totalMinor;
    String totalCurrency = "";

    /** Of the total, what was paid back for goods that came back. */
    long returnedMinor;

    /** How far its own stream is counted. */
    long lastSequence;

    LocalDate storeDay = LocalDate.EPOCH;
    Instant happenedAt = Instant.EPOCH;

    protected PurchaseRow() {}

    PurchaseRow(PurchaseRecorded event, LocalDate day, Instant at, long sequence) {
        MemberId member = event.member();
        GuideId guide = event.guide();
        purchaseId = event.purchase().value();
        storeId = event.store().value();
        memberId = member == null ? null : member.value();
        guideId = guide == null ? null : guide.value();
        receipt = event.receipt();
        lineCount = event.lines().size();
        totalMinor = event.total().minor();
        totalCurrency = event.total().currency();
        storeDay = day;
        happenedAt = at;
        lastSequence = sequence;
    }

    void takeBack(SoldGoodsReturned event, long sequence) {
        if (sequence > lastSequence) {
            lastSequence = sequence;
            returnedMinor += event.total().minor();
        }
    }

    PurchaseListing listing() {
        return new PurchaseListing(
                new PurchaseId(purchaseId),
                new StoreId(storeId),
                memberId == null ? null : new MemberId(memberId),
                guideId == null ? null : new GuideId(guideId),
                receipt,
                lineCount,
                new Money(totalMinor, totalCurrency),
                new Money(returnedMinor, totalCurrency),
                happenedAt);
    }
}
