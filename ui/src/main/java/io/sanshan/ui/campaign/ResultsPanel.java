package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.ui.guide.GuideNavigation;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.Chart.Series;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LineChart;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.store.StoreNavigation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What came of a campaign: numbers, days, stores and guides. */
class ResultsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int BEST = 8;

    private final StatTile audience = new StatTile(getTranslation("campaign.members"));
    private final StatTile granted = new StatTile(getTranslation("dashboard.granted"));
    private final StatTile redeemed = new StatTile(getTranslation("dashboard.redeemed"));
    private final StatTile rate = new StatTile(getTranslation("dashboard.rate"));
    private final StatTile discounts = new StatTile(getTranslation("results.discounts"));
    private final LineChart days = new LineChart();
    private final Panel stores = new Panel(getTranslation("results.stores"));
    private final Panel guides = new Panel(getTranslation("results.guides"));

    ResultsPanel() {
        Div best = new Div(stores, guides);
        best.addClassName("columns");
        getContent().addClassName("stack");
        getContent()
                .add(
                        StatTile.row(audience, granted, redeemed, rate, discounts),
                        new Panel(getTranslation("results.days"), days),
                        best);
    }

    void show(CampaignResults results) {
        Formats formats = Formats.here();
        Counts counts = results.totals().counts();
        audience.value(formats.number(results.totals().audience()));
        granted.value(formats.number(counts.issued() + counts.claimed()))
                .hint(getTranslation("results.claimed", counts.claimed()));
        redeemed.value(formats.number(standing(counts))).hint(getTranslation("results.rejected", counts.rejected()));
        rate.value(formats.percent(results.totals().rate())).hint(getTranslation("results.rate.hint"));
        discounts.value(formats.monies(counts.discounts()));
        drawDays(results, formats);
        stores.replace(bars(
                results.byStore().stream()
                        .limit(BEST)
                        .map(store -> {
                            String name = Objects.requireNonNullElse(store.name(), getTranslation("results.noStore"));
                            return new Bar(
                                    name,
                                    standing(store.counts()),
                                    store.store() == null ? null : StoreNavigation.link(store.store(), name));
                        })
                        .toList(),
                getTranslation("results.stores"),
                1));
        guides.replace(bars(
                results.byGuide().stream()
                        .limit(BEST)
                        .map(guide -> {
                            String name = guide.guide() == null
                                    ? getTranslation("results.noGuide")
                                    : MaskedName.text(Objects.requireNonNullElse(guide.name(), ""));
                            return new Bar(
                                    name,
                                    standing(guide.counts()),
                                    guide.guide() == null ? null : GuideNavigation.link(guide.guide(), name));
                        })
                        .toList(),
                getTranslation("results.guides"),
                2));
    }

    /** Days on which nothing happened stand between the others: without them the line would tell of other times. */
    private void drawDays(CampaignResults results, Formats formats) {
        Map<LocalDate, Counts> byDay = results.byDay().stream()
                .collect(Collectors.toMap(CampaignResults.OfDay::day, CampaignResults.OfDay::counts));
        List<LocalDate> all = byDay.isEmpty()
                ? List.of()
                : Collections.min(byDay.keySet())
                        .datesUntil(Collections.max(byDay.keySet()).plusDays(1))
                        .toList();
        days.draw(
                getTranslation("results.days"),
                all,
                List.of(
                        series("dashboard.granted", all, byDay, counts -> counts.issued() + counts.claimed()),
                        series("dashboard.redeemed", all, byDay, ResultsPanel::standing)),
                value -> formats.number(Math.round(value)));
    }

    /** What was taken back was not redeemed. */
    private static long standing(Counts counts) {
        return counts.redeemed() - counts.rolledBack();
    }

    private Series series(
            String name, List<LocalDate> all, Map<LocalDate, Counts> byDay, ToLongFunction<Counts> number) {
        return new Series(
                getTranslation(name),
                all.stream()
                        .map(byDay::get)
                        .map(counts -> counts == null ? 0d : (double) number.applyAsLong(counts))
                        .toList());
    }

    private Component bars(List<Bar> bars, String title, int colour) {
        List<Bar> some = bars.stream().filter(bar -> bar.value() > 0).toList();
        if (some.isEmpty()) {
            return new EmptyState(Glyph.CHART, getTranslation("results.none"), getTranslation("results.none.hint"));
        }
        BarChart chart = new BarChart();
        chart.draw(title, some, colour, value -> Formats.here().number(Math.round(value)));
        return chart;
    }
}
