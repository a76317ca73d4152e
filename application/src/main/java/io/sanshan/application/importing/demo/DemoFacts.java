package io.sanshan.application.importing.demo;

import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.plan.FavouriteStores;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.domain.ids.GoodsId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the demo needs to know of the imported brand, from the same rows and rules as the import. */
final class DemoFacts {

    private static final String FRESH = "PRODUCE";
    private static final int FRESH_GOODS = 400;

    private final Map<String, List<String>> householdsOfStores;
    private final List<String> busiestStores;
    private final List<String> withChildren;
    private final List<GoodsId> freshGoods;

    DemoFacts(Journey journey) {
        householdsOfStores = new FavouriteStores(journey).households();
        busiestStores = householdsOfStores.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<String>>>comparingInt(
                                store -> -store.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        withChildren = journey.households().stream()
                .filter(household ->
                        !household.traits().getOrDefault("kids_count", "0").equals("0"))
                .map(Journey.Household::id)
                .toList();
        freshGoods = journey.goods().stream()
                .filter(goods -> goods.department().equals(FRESH))
                .limit(FRESH_GOODS)
                .map(goods -> Keys.goods(goods.id()))
                .toList();
    }

    /** Most households first. */
    List<String> busiestStores(int most) {
        return busiestStores.subList(0, Math.min(most, busiestStores.size()));
    }

    List<String> householdsOf(String store) {
        return householdsOfStores.getOrDefault(store, List.of());
    }

    List<String> withChildren() {
        return withChildren;
    }

    List<GoodsId> freshGoods() {
        return freshGoods;
    }
}
