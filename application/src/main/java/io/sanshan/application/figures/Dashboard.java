package io.sanshan.application.figures;

import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The dashboard of a period.
 *
 * @param days every day of the period, in order, also those without anything
 * @param joins new members by the way they came
 * @param sales what was sold, one amount per currency
 */
public record Dashboard(Period period, List<Day> days, Map<JoinSource, Long> joins, List<Money> sales) {

    public Dashboard {
        days = List.copyOf(days);
        joins = Map.copyOf(joins);
        sales = List.copyOf(sales);
    }

    public long newMembers() {
        return days.stream().mapToLong(Day::newMembers).sum();
    }

    public long granted() {
        return days.stream().mapToLong(day -> day.issued() + day.claimed()).sum();
    }

    public long redemptions() {
        return days.stream().mapToLong(Day::redemptions).sum();
    }

    /** Redemptions that stand / coupons that came into wallets, in this period; 0 where none came. */
    public double rate() {
        return granted() == 0 ? 0 : (double) redemptions() / granted();
    }

    /**
     * One day.
     *
     * @param joins new members by the way they came; ways without any are left out
     * @param redemptions less those rolled back that day
     * @param sales what was sold, one amount per currency
     */
    public record Day(
            LocalDate day,
            Map<JoinSource, Long> joins,
            long issued,
            long claimed,
            long redemptions,
            long rejected,
            long purchases,
            List<Money> sales) {

        public Day {
            joins = Map.copyOf(joins);
            sales = List.copyOf(sales);
        }

        public long newMembers() {
            return joins.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
