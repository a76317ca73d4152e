package io.sanshan.application.shared;

import io.sanshan.domain.shared.Money;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of money, one per currency, in a form that one column of a read model holds. */
public record Amounts(SortedMap<String, Long> minorByCurrency) {

    public static final Amounts NONE = new Amounts(new TreeMap<>());

    public Amounts {
        minorByCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(minorByCurrency));
    }

    /** Reads what {@link #text()} wrote. */
    public static Amounts of(String text) {
        TreeMap<String, Long> sums = new TreeMap<>();
        for (String part : text.split(" ", -1)) {
            if (!part.isEmpty()) {
                sums.put(part.substring(0, 3), Long.parseLong(part.substring(3)));
            }
        }
        return new Amounts(sums);
    }

    public Amounts plus(@Nullable Money amount) {
        return amount == null ? this : added(amount.currency(), amount.minor());
    }

    public Amounts minus(@Nullable Money amount) {
        return amount == null ? this : added(amount.currency(), -amount.minor());
    }

    public Amounts plus(Amounts other) {
        Amounts sum = this;
        for (Map.Entry<String, Long> entry : other.minorByCurrency.entrySet()) {
            sum = sum.added(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    /** In the order of the currencies' codes. */
    public List<Money> list() {
        return minorByCurrency.entrySet().stream()
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        minorByCurrency.forEach((currency, minor) ->
                text.append(text.isEmpty() ? "" : " ").append(currency).append(minor));
        return text.toString();
    }

    private Amounts added(String currency, long minor) {
        TreeMap<String, Long> sums = new TreeMap<>(minorByCurrency);
        sums.merge(currency, minor, Math::addExact);
        return new Amounts(sums);
    }
}
