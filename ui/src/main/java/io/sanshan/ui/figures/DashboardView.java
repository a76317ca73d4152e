package io.sanshan.ui.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.figures.BestBy;
import io.sanshan.application.figures.BrandDay;
import io.sanshan.application.figures.Dashboard;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.Period;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.ui.audit.PutOffPanel;
import io.sanshan.ui.importing.ImportPanel;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.Chart.Series;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LineChart;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The dashboard of headquarters. Its period stands in the address, so that a link shows the same numbers. */
@Route("hq")
@Menu(title = "menu.dashboard", icon = "dashboard", order = 1)
@RolesAllowed(Roles.HEADQUARTERS)
class DashboardView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 28;
    private static final int BEST = 8;

    private final transient FigureQueries figures;
    private final transient Caller caller;
    private final PeriodField period = new PeriodField(this::choose);
    private final Span days = new Span();
    private final Select<BestBy> bestBy = new Select<>();
    private final StatTile joined = new StatTile(getTranslation("dashboard.joined"));
    private final StatTile granted = new StatTile(getTranslation("dashboard.granted"));
    private final StatTile redeemed = new StatTile(getTranslation("dashboard.redeemed"));
    private final StatTile rate = new StatTile(getTranslation("dashboard.rate"));
    private final StatTile sales = new StatTile(getTranslation("dashboard.sales"));
    private final LineChart joins = new LineChart();
    private final BarChart sources = new BarChart();
    private final LineChart coupons = new LineChart();
    private final BestList stores = new BestList(getTranslation("dashboard.stores"), 1);
    private final BestList guides = new BestList(getTranslation("dashboard.guides"), 2);
    private @Nullable Period asked;
    private @Nullable Period shown;

    DashboardView(
            FigureQueries figures,
            ImportDoor imports,
            AuditQueries audit,
            CurrentCaller current,
            ReadModelChanges changes) {
        super("dashboard.title");
        this.figures = figures;
        caller = current.get();
        days.addClassName("count");

        bestBy.setItems(BestBy.values());
        bestBy.setItemLabelGenerator(by -> getTranslation("dashboard.best." + by));
        bestBy.setValue(BestBy.REDEMPTIONS);
        bestBy.setLabel(getTranslation("dashboard.best.by"));
        bestBy.addValueChangeListener(e -> best());
        Div bestFilter = new Div(bestBy);
        bestFilter.addClassName("filters");

        add(
                new ImportPanel(imports, caller, changes),
                new PutOffPanel(audit, caller, false),
                period,
                days,
                StatTile.row(joined, granted, redeemed, rate, sales),
                columns(
                        new Panel(getTranslation("dashboard.joins"), joins),
                        new Panel(getTranslation("dashboard.sources"), sources)),
                new Panel(getTranslation("dashboard.coupons"), coupons),
                bestFilter,
                bestRow(
                        new Panel(getTranslation("dashboard.stores"), stores),
                        new Panel(getTranslation("dashboard.guides"), guides)));
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.DAILY_FIGURES);
    }

    private static Div columns(Panel wide, Panel narrow) {
        Div columns = new Div(wide, narrow);
        columns.addClassNames("columns-wide-left", "columns-even");
        return columns;
    }

    private static Div bestRow(Panel left, Panel right) {
        Div columns = new Div(left, right);
        columns.addClassNames("columns", "columns-even");
        return columns;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = asked(event.getLocation().getQueryParameters().getParameters());
        if (isAttached()) {
            refresh();
        }
    }

    private static @Nullable Period asked(Map<String, List<String>> asked) {
        try {
            return asked.containsKey("from") && asked.containsKey("to")
                    ? new Period(
                            LocalDate.parse(asked.get("from").getFirst()),
                            LocalDate.parse(asked.get("to").getFirst()))
                    : null;
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private void choose(Period chosen) {
        QueryParameters address = QueryParameters.simple(
                Map.of("from", chosen.first().toString(), "to", chosen.last().toString()));
        getUI().ifPresent(ui -> ui.navigate(DashboardView.class, address));
    }

    private void refresh() {
        Formats formats = Formats.here();
        BrandDay today = figures.today(caller);
        Period wanted = asked == null ? Period.upTo(today.day(), USUAL_DAYS) : asked;
        shown = wanted;
        period.show(wanted, today.day());
        days.setText(zones(today, formats));
        Dashboard dashboard = figures.dashboard(caller, wanted);
        joined.value(formats.number(dashboard.newMembers()));
        granted.value(formats.number(dashboard.granted()));
        redeemed.value(formats.number(dashboard.redemptions()));
        rate.value(formats.percent(dashboard.rate())).hint(getTranslation("dashboard.rate.hint"));
        sales.value(formats.monies(dashboard.sales()));

        List<LocalDate> all = dashboard.days().stream().map(Dashboard.Day::day).toList();
        joins.draw(
                getTranslation("dashboard.joins"),
                all,
                List.of(series(dashboard, "dashboard.joined", Dashboard.Day::newMembers)),
                value -> formats.number(Math.round(value)));
        sources.draw(
                getTranslation("dashboard.sources"),
                Arrays.stream(JoinSource.values())
                        .map(source -> new Bar(
                                getTranslation("joinSource." + source),
                                dashboard.joins().getOrDefault(source, 0L)))
                        .toList(),
                3,
                value -> formats.number(Math.round(value)));
        coupons.draw(
                getTranslation("dashboard.coupons"),
                all,
                List.of(
                        series(dashboard, "dashboard.granted", day -> day.issued() + day.claimed()),
                        series(dashboard, "dashboard.redeemed", Dashboard.Day::redemptions)),
                value -> formats.number(Math.round(value)));
        best();
    }

    private String zones(BrandDay today, Formats formats) {
        String stores = formats.zone(today.stores());
        String elsewhere = formats.zone(today.elsewhere());
        if (!today.oneForStores()) {
            return getTranslation("dashboard.zones", stores, elsewhere);
        }
        return stores.equals(elsewhere)
                ? getTranslation("dashboard.zone", stores)
                : getTranslation("dashboard.zone.elsewhere", stores, elsewhere);
    }

    private void best() {
        if (shown == null) {
            return;
        }
        stores.show(figures.bestStores(caller, shown, bestBy.getValue(), BEST), bestBy.getValue());
        guides.show(figures.bestGuides(caller, shown, bestBy.getValue(), BEST), bestBy.getValue());
    }

    private Series series(Dashboard dashboard, String name, ToLongFunction<Dashboard.Day> number) {
        return new Series(
                getTranslation(name),
                dashboard.days().stream()
                        .map(day -> (double) Math.max(0, number.applyAsLong(day)))
                        .toList());
    }
}
