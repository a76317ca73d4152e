package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the till's counter when coupons are redeemed.
 *
 * @param delivery what bringing it costs; null where it is taken along
 */
public record Basket(List<Line> lines, @Nullable Money delivery) {

    public Basket {
        lines = List.copyOf(lines);
    }

    public Basket(List<Line> lines) {
        this(lines, null);
    }

    /**
     * One line.
     *
     * @param goods null where the till knows the amount but not the goods
     * @param quantity of a return too at least 1
     * @param value of the whole line, not of one piece; below zero for a return
     */
    public record Line(@Nullable GoodsId goods, int quantity, Money value) {
        public Line {
            if (quantity < 1) {
                throw new IllegalArgumentException("a line has a piece at least, not " + quantity);
            }
        }
    }

    /** One, where it can be priced. */
    public Set<String> currencies() {
        Set<String> currencies = new TreeSet<>();
        lines.forEach(line -> currencies.add(line.value().currency()));
        if (delivery != null) {
            currencies.add(delivery.currency());
        }
        return currencies;
    }

    /** Of lines and delivery; nothing where there are none. */
    public Optional<Money> total() {
        return Stream.concat(lines.stream().map(Line::value), Stream.ofNullable(delivery))
                .reduce(Money::plus);
    }
}
