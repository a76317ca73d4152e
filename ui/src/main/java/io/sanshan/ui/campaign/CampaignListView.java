package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignListing;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All campaigns, newest change first; those that wait for a decision stand above. */
@Route("hq/campaigns")
@Menu(title = "menu.campaigns", icon = "campaign", order = 2)
@RolesAllowed(Roles.HEADQUARTERS)
class CampaignListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries campaigns;
    private final transient Caller caller;
    private final TextField text = new TextField(getTranslation("campaigns.search"));
    private final MultiSelectComboBox<CampaignStatus> status =
            new MultiSelectComboBox<>(getTranslation("campaigns.status"));
    private final Panel waiting = new Panel(getTranslation("campaigns.waiting"));
    private final SliceGrid<CampaignListing> grid;

    CampaignListView(CampaignQueries campaigns, CurrentCaller current, ReadModelChanges changes) {
        super("campaigns.title");
        this.campaigns = campaigns;
        caller = current.get();
        Formats formats = Formats.here();
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("grow");
        text.addValueChangeListener(e -> refresh());
        status.setItems(CampaignStatus.values());
        status.setItemLabelGenerator(one -> getTranslation("campaignStatus." + one));
        status.setPlaceholder(getTranslation("kit.all"));
        status.addValueChangeListener(e -> refresh());
        Div filters = new Div(text, status);
        filters.addClassName("filters");

        grid = new SliceGrid<>(
                range -> campaigns.list(caller, new CampaignFilter(status.getValue(), text.getValue()), range));
        grid.names(getTranslation("campaigns.name"), CampaignListing::name).setFlexGrow(3);
        grid.component(getTranslation("campaigns.status"), row -> new StatusPill(row.status()));
        grid.text(getTranslation("campaigns.window"), row -> window(row, formats))
                .setFlexGrow(2);
        grid.number(getTranslation("campaigns.coupons"), row -> formats.number(row.templates()));
        grid.number(getTranslation("campaigns.audience"), row -> audience(row, formats));
        grid.card(row -> card(row, formats));
        grid.onOpen(row -> () -> CampaignNavigation.open(row.campaign()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CAMPAIGN, getTranslation("campaigns.none"), getTranslation("campaigns.none.hint")));
        grid.addClassName("fill");

        Button draft = new Button(getTranslation("campaigns.new"), Glyph.PLUS.create(), e -> getUI().ifPresent(
                        ui -> ui.navigate(CampaignNewView.class)));
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        RouterLink compare = new RouterLink(getTranslation("results.compare"), CampaignComparisonView.class);
        compare.addClassNames("button-link");
        actions(compare, draft);
        add(waiting, filters, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.CAMPAIGNS);
    }

    private void refresh() {
        List<CampaignListing> undecided = campaigns.awaitingApproval(caller);
        waiting.setVisible(!undecided.isEmpty());
        waiting.replace();
        Formats formats = Formats.here();
        for (CampaignListing campaign : undecided) {
            Div row = new Div(
                    CampaignNavigation.link(campaign.campaign(), campaign.name()), new Span(window(campaign, formats)));
            row.addClassNames("row", "line-between");
            waiting.add(row);
        }
        grid.refresh();
    }

    private static String window(CampaignListing row, Formats formats) {
        return formats.day(row.opens()) + " – " + formats.lastMoment(row.closes());
    }

    private static String audience(CampaignListing row, Formats formats) {
        return row.audienceSize() == 0 ? "–" : formats.number(row.audienceSize());
    }

    private Component card(CampaignListing row, Formats formats) {
        Span name = new Span(row.name());
        name.addClassName("row-card-title");
        Div head = new Div(name, new StatusPill(row.status()));
        head.addClassName("row-card-head");
        Span line = new Span(window(row, formats));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassName("row-card");
        return card;
    }
}
