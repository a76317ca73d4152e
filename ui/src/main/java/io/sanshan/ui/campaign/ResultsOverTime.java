package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.application.campaign.CampaignResults.OfDay;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.Chart.Series;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LineChart;
import io.sanshan.ui.kit.Panel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A campaign day by day: its coupons in one drawing, what they took off and carried in another for each currency. */
class ResultsOverTime extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final LineChart coupons = new LineChart();
    private final Div money = new Div();

    ResultsOverTime() {
        getContent().addClassName("stack");
        money.addClassName("stack");
        getContent().add(new Panel(getTranslation("results.days"), coupons), money);
    }

    /** Days on which nothing happened stand between the others: without them the line would tell of other times. */
    void show(List<OfDay> results) {
        Map<LocalDate, Counts> byDay = results.stream().collect(Collectors.toMap(OfDay::day, OfDay::counts));
        List<LocalDate> all = byDay.isEmpty()
                ? List.of()
                : Collections.min(byDay.keySet())
                        .datesUntil(Collections.max(byDay.keySet()).plusDays(1))
                        .toList();
        coupons.draw(
                getTranslation("results.days"),
                all,
                List.of(
                        series(getTranslation("dashboard.granted"), all, byDay, Counts::granted),
                        series(getTranslation("dashboard.redeemed"), all, byDay, Counts::standing),
                        series(getTranslation("results.gone"), all, byDay, Counts::expired)),
                value -> Formats.here().number(Math.round(value)));
        money.removeAll();
        currencies(byDay).forEach(currency -> drawMoney(currency, all, byDay));
    }

    private static SortedSet<String> currencies(Map<LocalDate, Counts> byDay) {
        SortedSet<String> currencies = new TreeSet<>();
        byDay.values().forEach(counts -> {
            counts.discounts().forEach(amount -> currencies.add(amount.currency()));
            counts.sales().forEach(amount -> currencies.add(amount.currency()));
        });
        return currencies;
    }

    private void drawMoney(String currency, List<LocalDate> all, Map<LocalDate, Counts> byDay) {
        String title = getTranslation("results.money", currency);
        LineChart chart = new LineChart();
        chart.draw(
                title,
                all,
                List.of(
                        series(getTranslation("results.discounts"), all, byDay, of(Counts::discounts, currency)),
                        series(getTranslation("results.sales"), all, byDay, of(Counts::sales, currency))),
                value -> Formats.here().money(new Money(Math.round(value), currency)));
        money.add(new Panel(title, chart));
    }

    private static ToLongFunction<Counts> of(Function<Counts, List<Money>> amounts, String currency) {
        return counts -> amounts.apply(counts).stream()
                .filter(amount -> amount.currency().equals(currency))
                .mapToLong(Money::minor)
                .sum();
    }

    /** A day on which more was taken back than was given lies below zero: all days add up to the whole. */
    private static Series series(
            String name, List<LocalDate> all, Map<LocalDate, Counts> byDay, ToLongFunction<Counts> number) {
        return new Series(
                name,
                all.stream()
                        .map(byDay::get)
                        .map(counts -> counts == null ? 0d : (double) number.applyAsLong(counts))
                        .toList());
    }
}
