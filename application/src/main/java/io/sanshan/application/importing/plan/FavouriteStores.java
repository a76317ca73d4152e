package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The store where each household has most baskets; of several the one with the lowest number. */
public final class FavouriteStores {

    private final Map<String, String> favourites = new HashMap<>();

    public FavouriteStores(Journey journey) {
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

    /** Households by the store where they shop most. */
    public Map<String, List<String>> households() {
        return favourites.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** Null for a household without a basket. */
    @Nullable
    String of(String household) {
        return favourites.get(household);
    }
}
