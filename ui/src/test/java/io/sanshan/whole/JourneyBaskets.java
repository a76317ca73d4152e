package io.sanshan.whole;

import io.sanshan.application.importing.journey.Journey;
import io.sanshan.application.importing.plan.Calendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the basket that a redemption of the data was on: the household's of that day that holds a good the coupon covers. */
final class JourneyBaskets {

    private final Map<List<String>, Set<String>> covered = new HashMap<>();
    private final Map<List<Object>, List<Basket>> ofDays = new HashMap<>();

    JourneyBaskets(Journey journey) {
        journey.coupons()
                .forEach(row -> covered.computeIfAbsent(List.of(row.campaign(), row.coupon()), _ -> new HashSet<>())
                        .add(row.goods()));
        Map<String, List<Journey.Sale>> rows = new LinkedHashMap<>();
        journey.sales().forEach(row -> rows.computeIfAbsent(row.basket(), _ -> new ArrayList<>())
                .add(row));
        rows.values().stream()
                .map(Basket::new)
                .sorted(Comparator.comparing(Basket::at))
                .forEach(basket -> ofDays.computeIfAbsent(
                                List.of(basket.household(), basket.day()), _ -> new ArrayList<>())
                        .add(basket));
    }

    /** Whether the sample holds anything that the household bought that day. */
    boolean boughtOnThatDay(Journey.Redemption row) {
        return !ofThatDay(row).isEmpty();
    }

    /** The first of that day that holds one of the goods. */
    Optional<Basket> of(Journey.Redemption row) {
        return ofThatDay(row).stream()
                .filter(basket ->
                        basket.rows().stream().anyMatch(line -> goodsOf(row).contains(line.goods())))
                .findFirst();
    }

    private List<Basket> ofThatDay(Journey.Redemption row) {
        return ofDays.getOrDefault(List.of(row.household(), row.day()), List.of());
    }

    /** What the coupon covers, wherever it is sold. */
    Set<String> goodsOf(Journey.Redemption row) {
        return covered.getOrDefault(List.of(row.campaign(), row.coupon()), Set.of());
    }

    /** The lines of one basket as they stand in the file, and as a till has them. */
    record Basket(List<Journey.Sale> rows) {

        String number() {
            return rows.getFirst().basket();
        }

        String store() {
            return rows.getFirst().store();
        }

        String household() {
            return rows.getFirst().household();
        }

        Instant at() {
            return rows.getFirst().at();
        }

        LocalDate day() {
            return at().atZone(Calendar.ZONE).toLocalDate();
        }

        /** Of what nobody bought a piece, a till has no line. */
        List<Journey.Sale> sold() {
            return rows.stream().filter(row -> row.quantity() > 0).toList();
        }

        boolean isUntidy() {
            return rows.stream()
                    .anyMatch(row -> row.quantity() == 0 || row.value().signum() == 0);
        }

        long total() {
            return sold().stream().mapToLong(JourneyBaskets::beforeCoupons).sum();
        }

        long of(Set<String> goods) {
            return sold().stream()
                    .filter(row -> goods.contains(row.goods()))
                    .mapToLong(JourneyBaskets::beforeCoupons)
                    .sum();
        }

        long salesValue() {
            return rows.stream().mapToLong(row -> cents(row.value())).sum();
        }

        long couponDiscount() {
            return rows.stream().mapToLong(row -> cents(row.couponDiscount())).sum();
        }

        long couponDiscount(Set<String> goods) {
            return rows.stream()
                    .filter(row -> goods.contains(row.goods()))
                    .mapToLong(row -> cents(row.couponDiscount()))
                    .sum();
        }

        String json() {
            return json(
                    sold().stream().map(row -> line(row, beforeCoupons(row))).toList());
        }

        /** Line by line what the file says, which no till would send. */
        String jsonAsFiled() {
            return json(rows.stream().map(row -> line(row, cents(row.value()))).toList());
        }

        private static String json(List<String> lines) {
            return lines.stream().collect(Collectors.joining(",", "{\"currency\":\"USD\",\"lines\":[", "]}"));
        }

        private static String line(Journey.Sale row, long amount) {
            return "{\"goods\":\"" + row.goods() + "\",\"quantity\":" + row.quantity() + ",\"amount\":" + amount + '}';
        }
    }

    /**
     * The value of the line, from which the file has not taken paper coupons. Where that is nothing, the store gave the goods away, which is how
     * the file books coupons of the store's own: before them the line cost what stands on the shelf.
     */
    private static long beforeCoupons(Journey.Sale row) {
        long value = cents(row.value());
        return value > 0 ? value : cents(row.retailDiscount().add(row.couponMatchDiscount()));
    }

    static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
