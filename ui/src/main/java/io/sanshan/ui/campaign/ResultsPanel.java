package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.campaign.CampaignResults.Counts;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.ui.guide.GuideNavigation;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.store.StoreNavigation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of a campaign: numbers, days, coupons, stores and guides, as drawings and as a table. */
class ResultsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int BEST = 8;

    private final StatTile audience = new StatTile(getTranslation("campaign.members"));
    private final StatTile granted = new StatTile(getTranslation("dashboard.granted"));
    private final StatTile redeemed = new StatTile(getTranslation("dashboard.redeemed"));
    private final StatTile rate = new StatTile(getTranslation("dashboard.rate"));
    private final StatTile discounts = new StatTile(getTranslation("results.discounts"));
    private final StatTile sales = new StatTile(getTranslation("results.sales"));
    private final StatTile gone = new StatTile(getTranslation("results.gone"));
    private final ResultsOverTime days = new ResultsOverTime();
    private final Panel templates = new Panel(getTranslation("results.templates"));
    private final Panel stores = new Panel(getTranslation("results.stores"));
    private final Panel guides = new Panel(getTranslation("results.guides"));
    private final ResultsTable table = new ResultsTable();

    ResultsPanel() {
        Div best = new Div(templates, stores, guides);
        best.addClassNames("columns", "columns-narrow");
        getContent().addClassName("stack");
        getContent()
                .add(
                        StatTile.row(audience, granted, redeemed, rate, discounts, sales, gone),
                        days,
                        best,
                        new Panel(getTranslation("results.table"), table));
    }

    /** @param names of the campaign's templates */
    void show(CampaignResults results, Map<CouponTemplateId, String> names) {
        Formats formats = Formats.here();
        Counts counts = results.totals().counts();
        audience.value(formats.number(results.totals().audience()));
        granted.value(formats.number(counts.granted())).hint(getTranslation("results.claimed", counts.claimed()));
        String refused = getTranslation("results.rejected", counts.rejected());
        redeemed.value(formats.number(counts.standing()))
                .hint(
                        counts.rolledBack() == 0
                                ? refused
                                : getTranslation("results.undone", counts.rolledBack(), refused));
        rate.value(formats.percent(results.totals().rate())).hint(getTranslation("results.rate.hint"));
        discounts.value(formats.monies(counts.discounts()));
        sales.value(formats.monies(counts.sales())).hint(getTranslation("results.sales.hint"));
        gone.value(formats.number(counts.expired())).hint(getTranslation("results.voided", counts.voided()));
        days.show(results.byDay());
        templates.replace(bars(
                results.byTemplate().stream()
                        .limit(BEST)
                        .map(line ->
                                new Bar(template(line, names), line.counts().standing()))
                        .toList(),
                getTranslation("results.templates"),
                3));
        stores.replace(bars(
                results.byStore().stream().limit(BEST).map(this::bar).toList(), getTranslation("results.stores"), 1));
        guides.replace(bars(
                results.byGuide().stream().limit(BEST).map(this::bar).toList(), getTranslation("results.guides"), 2));
        table.show(Map.of(
                ResultsBy.TEMPLATE,
                results.byTemplate().stream()
                        .map(line -> new ResultLine(template(line, names), line.counts()))
                        .toList(),
                ResultsBy.STORE,
                results.byStore().stream()
                        .map(line -> new ResultLine(name(line), line.counts()))
                        .toList(),
                ResultsBy.GUIDE,
                results.byGuide().stream()
                        .map(line -> new ResultLine(name(line), line.counts()))
                        .toList(),
                ResultsBy.DAY,
                results.byDay().stream().map(ResultLine::of).toList()));
    }

    private String template(CampaignResults.OfTemplate line, Map<CouponTemplateId, String> names) {
        return names.getOrDefault(line.template(), getTranslation("results.template"));
    }

    private String name(CampaignResults.OfStore line) {
        return Objects.requireNonNullElse(line.name(), getTranslation("results.noStore"));
    }

    private String name(CampaignResults.OfGuide line) {
        return line.guide() == null
                ? getTranslation("results.noGuide")
                : MaskedName.text(Objects.requireNonNullElse(line.name(), ""));
    }

    private Bar bar(CampaignResults.OfStore line) {
        String name = name(line);
        return new Bar(
                name, line.counts().standing(), line.store() == null ? null : StoreNavigation.link(line.store(), name));
    }

    private Bar bar(CampaignResults.OfGuide line) {
        String name = name(line);
        return new Bar(
                name, line.counts().standing(), line.guide() == null ? null : GuideNavigation.link(line.guide(), name));
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
