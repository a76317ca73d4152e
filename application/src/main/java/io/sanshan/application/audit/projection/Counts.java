package io.sanshan.application.audit.projection;

import io.sanshan.application.audit.FiguresThen;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures out of rows that are grouped by kind of event and currency: kind, currency, number, sum. */
final class Counts {

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Map<String, Long>> sums = new HashMap<>();

    Counts(List<Object[]> rows) {
        for (Object[] row : rows) {
            String kind = (String) row[0];
            numbers.merge(kind, (Long) row[2], Long::sum);
            if (row[1] != null) {
                sums.computeIfAbsent(kind, name -> new TreeMap<>())
                        .merge((String) row[1], ((Number) row[3]).longValue(), Long::sum);
            }
        }
    }

    FiguresThen figures() {
        return new FiguresThen(
                number(MemberRegistered.class),
                number(CouponIssued.class),
                number(CouponClaimed.class),
                number(CouponRedeemed.class) - number(RedemptionRolledBack.class),
                number(RedemptionRejected.class),
                number(CouponVoided.class),
                number(CouponExpired.class),
                discounts(),
                number(PurchaseRecorded.class),
                monies(less(sums(PurchaseRecorded.class), SoldGoodsReturned.class)));
    }

    private long number(Class<?> kind) {
        return numbers.getOrDefault(kind.getSimpleName(), 0L);
    }

    private Map<String, Long> sums(Class<?> kind) {
        return sums.getOrDefault(kind.getSimpleName(), Map.of());
    }

    private List<Money> discounts() {
        return monies(less(sums(CouponRedeemed.class), RedemptionRolledBack.class, RedemptionReturned.class));
    }

    private Map<String, Long> less(Map<String, Long> sums, Class<?>... taken) {
        Map<String, Long> net = new TreeMap<>(sums);
        for (Class<?> back : taken) {
            sums(back).forEach((currency, minor) -> net.merge(currency, -minor, Long::sum));
        }
        return net;
    }

    private static List<Money> monies(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
