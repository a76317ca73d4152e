package io.sanshan.application.purchase;

import io.sanshan.domain.purchase.PurchaseLine;
import java.util.List;

/** A purchase with its lines, as they stand in the log. */
public record PurchaseCard(PurchaseListing purchase, List<PurchaseLine> lines) {

    public PurchaseCard {
        lines = List.copyOf(lines);
    }
}
