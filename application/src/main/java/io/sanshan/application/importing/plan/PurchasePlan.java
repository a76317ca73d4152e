package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Baskets as purchases. Lines without quantity or value are kept: they stand on the receipt. */
final class PurchasePlan {

    private final Journey journey;

    PurchasePlan(Journey journey) {
        this.journey = journey;
    }

    void addTo(Map<ImportPhase, List<Errand>> phases) {
        Map<String, List<Journey.Sale>> baskets = new LinkedHashMap<>();
        journey.sales().forEach(row -> baskets.computeIfAbsent(row.basket(), none -> new ArrayList<>())
                .add(row));
        phases.put(
                ImportPhase.PURCHASES,
                baskets.values().stream().map(PurchasePlan::record).toList());
    }

    private static Errand record(List<Journey.Sale> basket) {
        Journey.Sale first = basket.getFirst();
        StoreId store = Keys.store(first.store());
        return new Errand(
                Journey.SALES,
                first.line(),
                List.of(new Order.Send(
                        "import/basket/" + first.basket(),
                        store,
                        first.at(),
                        // Who served at the till, the data does not say.
                        new RecordPurchase(
                                Keys.purchase(first.basket()),
                                store,
                                Keys.member(first.household()),
                                null,
                                first.basket(),
                                basket.stream().map(PurchasePlan::line).toList()))));
    }

    private static PurchaseLine line(Journey.Sale row) {
        return new PurchaseLine(
                Keys.goods(row.goods()),
                row.quantity(),
                FaceValues.money(row.value()),
                FaceValues.money(row.retailDiscount().add(row.couponMatchDiscount())),
                FaceValues.money(row.couponDiscount()));
    }
}
