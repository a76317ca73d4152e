package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.journey.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The coupons of the data, each once per campaign, with the distinct goods it is good for. */
final class Coupons {

    /**
     * One coupon of one campaign: what becomes a template.
     *
     * @param line the first row that names it
     * @param name after the category that most of its goods are of
     */
    record Coupon(int line, String campaign, String number, String name, List<String> goods) {}

    private final List<Coupon> all = new ArrayList<>();
    private final Map<String, List<Coupon>> byCampaign = new HashMap<>();

    Coupons(Journey journey) {
        Map<String, String> categories = new HashMap<>();
        journey.goods().forEach(goods -> categories.put(goods.id(), goods.category()));
        Map<List<String>, Set<String>> goodsOf = new LinkedHashMap<>();
        Map<List<String>, Integer> lines = new HashMap<>();
        for (Journey.CouponGoods row : journey.coupons()) {
            List<String> key = List.of(row.campaign(), row.coupon());
            goodsOf.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(row.goods());
            lines.putIfAbsent(key, row.line());
        }
        goodsOf.forEach((key, goods) -> {
            String name = Trade.readable(commonCategory(goods, categories)) + ' ' + key.get(1);
            Coupon coupon = new Coupon(lines.getOrDefault(key, 0), key.get(0), key.get(1), name, List.copyOf(goods));
            all.add(coupon);
            byCampaign
                    .computeIfAbsent(coupon.campaign(), none -> new ArrayList<>())
                    .add(coupon);
        });
    }

    List<Coupon> all() {
        return all;
    }

    List<Coupon> of(String campaign) {
        return byCampaign.getOrDefault(campaign, List.of());
    }

    private static String commonCategory(Set<String> goods, Map<String, String> categories) {
        Map<String, Integer> counts = new HashMap<>();
        for (String each : goods) {
            String category = categories.getOrDefault(each, "");
            if (!category.isEmpty()) {
                counts.merge(category, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("Assorted");
    }
}
