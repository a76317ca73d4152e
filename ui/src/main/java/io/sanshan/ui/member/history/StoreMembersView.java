package io.sanshan.ui.member.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The members whom the store may find: those bound to its guides. */
@Route("store/members")
@Menu(title = "menu.storeMembers", icon = "members", order = 2)
@RolesAllowed(Roles.STORE_MANAGER)
class StoreMembersView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int GUIDES = 200;

    private final transient MemberQueries members;
    private final transient Caller caller;
    private final Map<GuideId, String> guideNames;
    private final TextField text = new TextField(getTranslation("storeMembers.search"));
    private final Select<MemberSort> sort = new Select<>();
    private final Span count = new Span();
    private final SliceGrid<MemberListing> grid;

    StoreMembersView(MemberQueries members, GuideQueries guides, CurrentCaller current, ReadModelChanges changes) {
        super("storeMembers.title");
        this.members = members;
        caller = current.get();
        guideNames = guides.list(caller, new GuideSearch(null, null, false), new Slice.Range(0, GUIDES)).rows().stream()
                .collect(Collectors.toMap(GuideListing::guide, GuideListing::name));
        grid = new SliceGrid<>(range -> members.search(caller, search(), sort.getValue(), range));
        lead(getTranslation("storeMembers.lead"));
        add(filters(), count, grid);
        grid.nameComponents(getTranslation("storeMembers.name"), row -> new MaskedName(row.name()));
        grid.text(getTranslation("storeMembers.phone"), row -> Objects.requireNonNullElse(row.phone(), "–"));
        grid.names(getTranslation("storeMembers.guide"), this::guide).setFlexGrow(1);
        grid.text(getTranslation("storeMembers.joined"), row -> Formats.here().day(row.joinedAt()));
        grid.card(this::card);
        grid.onOpen(row -> () -> HistoryNavigation.open(row.member()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.MEMBERS, getTranslation("storeMembers.none"), getTranslation("storeMembers.none.hint")));
        grid.addClassName("fill");
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.MEMBERS);
        text.focus();
    }

    private Component filters() {
        text.setPlaceholder(getTranslation("storeMembers.search.hint"));
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("grow");
        text.addValueChangeListener(e -> refresh());
        sort.setLabel(getTranslation("storeMembers.sort"));
        sort.setItems(MemberSort.values());
        sort.setItemLabelGenerator(order -> getTranslation("memberSort." + order));
        sort.setValue(MemberSort.NAME);
        sort.addValueChangeListener(e -> refresh());
        Div filters = new Div(text, sort);
        filters.addClassName("filters");
        return filters;
    }

    private MemberSearch search() {
        return text.getValue().isBlank()
                ? MemberSearch.all()
                : MemberSearch.text(text.getValue().strip());
    }

    private void refresh() {
        grid.refresh();
        count.setText(
                getTranslation("storeMembers.count", members.count(caller, search()), MemberQueries.MOST_COUNTED));
    }

    private String guide(MemberListing row) {
        return row.guide() == null ? "–" : MaskedName.text(guideNames.getOrDefault(row.guide(), ""));
    }

    private Component card(MemberListing row) {
        MaskedName name = new MaskedName(row.name());
        name.addClassName("row-card-title");
        Div head = new Div(name);
        head.addClassName("row-card-head");
        Span line = new Span(Objects.requireNonNullElse(row.phone(), "–") + " · " + guide(row));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassName("row-card");
        return card;
    }
}
