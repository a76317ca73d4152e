package io.sanshan.application.purchase;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of purchases.
 *
 * @param lines how many lines the receipt has
 * @param total as it was sold
 * @param returned what of that was paid back for goods that came back
 */
public record PurchaseListing(
        PurchaseId purchase,
        StoreId store,
        @Nullable MemberId member,
        @Nullable GuideId guide,
        String receipt,
        int lines,
        Money total,
        Money returned,
        Instant at) {}
