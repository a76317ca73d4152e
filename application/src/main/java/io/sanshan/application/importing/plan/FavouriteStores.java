package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store where each household has most baskets; of several the one with the lowest number. */
final class FavouriteStores {

    private final Map<String, String> favourites = new HashMap<>();

    FavouriteStores(Journey journey) {
        Map<String, Map<String, Set<String>>> baskets = new HashMap<>();
        for (Journey.Sale sale : journey.sales()) {
            baskets.computeIfAbsent(sale.household(), none -> new HashMap<>())
                    .computeIfAbsent(sale.store(), none -> new HashSet<>())
                    .add(sale.basket());
        }
        // Numbers without leading zeros: the shorter is the lower, and of one length texts sort as numbers do.
        Comparator<String> lowestNumber =
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        baskets.forEach((household, stores) -> stores.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                store -> store.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(lowestNumber.reversed())))
                .ifPresent(store -> favourites.put(household, store.getKey())));
    }

    /** Null for a household without a basket. */
    @Nullable
    String of(String household) {
        return favourites.get(household);
    }
}
