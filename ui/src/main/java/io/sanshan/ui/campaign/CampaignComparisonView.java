package io.sanshan.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignTotals;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.ui.kit.BarChart;
import io.sanshan.ui.kit.BarChart.Bar;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** What came of campaigns, side by side. */
@Route("hq/campaigns/results")
@RolesAllowed(Roles.HEADQUARTERS)
class CampaignComparisonView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 8;
    private static final int AT_ONCE = 500;

    private final transient CampaignQueries campaigns;
    private final transient Caller caller;
    private final Panel redeemed = new Panel(getTranslation("dashboard.redeemed"));
    private final ResultsGrid grid;

    CampaignComparisonView(CampaignQueries campaigns, CurrentCaller current, ReadModelChanges changes) {
        super("results.compare.title");
        this.campaigns = campaigns;
        caller = current.get();
        back(new RouterLink(getTranslation("campaigns.title"), CampaignListView.class));
        lead(getTranslation("results.compare.lead"));
        grid = new ResultsGrid(getTranslation("results.campaign"), this::read);
        grid.onOpen(row -> () -> {
            if (row.campaign() != null) {
                CampaignNavigation.open(row.campaign());
            }
        });
        grid.addClassName("fill");
        Div file = new Div(grid.download(() -> "results-campaigns", this::all));
        file.addClassName("filters");
        add(redeemed, file, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.CAMPAIGN_RESULTS, ReadModelNames.CAMPAIGNS);
    }

    private Slice<ResultLine> read(Slice.Range range) {
        Slice<CampaignTotals> part = campaigns.totals(caller, range);
        return new Slice<>(part.rows().stream().map(ResultLine::of).toList(), part.more());
    }

    private List<ResultLine> all() {
        List<ResultLine> all = new ArrayList<>();
        Slice<ResultLine> part;
        do {
            part = read(new Slice.Range(all.size(), AT_ONCE));
            all.addAll(part.rows());
        } while (part.more());
        return all;
    }

    private void refresh() {
        grid.refresh();
        List<Bar> bars = campaigns.totals(caller, new Slice.Range(0, LATEST)).rows().stream()
                .map(one -> new Bar(
                        one.name(),
                        one.totals().counts().standing(),
                        CampaignNavigation.link(one.campaign(), one.name())))
                .toList();
        if (bars.stream().noneMatch(bar -> bar.value() > 0)) {
            redeemed.replace(
                    new EmptyState(Glyph.CHART, getTranslation("results.none"), getTranslation("results.none.hint")));
            return;
        }
        BarChart chart = new BarChart();
        chart.draw(getTranslation("dashboard.redeemed"), bars, 2, value -> Formats.here()
                .number(Math.round(value)));
        redeemed.replace(chart);
    }
}
