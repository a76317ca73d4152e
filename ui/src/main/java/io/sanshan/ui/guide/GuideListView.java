package io.sanshan.ui.guide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.kit.StoreField;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;

/** All guides of the brand, by name. */
@Route("hq/guides")
@Menu(title = "menu.guides", icon = "guides", order = 5)
@RolesAllowed(Roles.HEADQUARTERS)
class GuideListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient GuideQueries guides;
    private final transient Caller caller;
    private final Map<StoreId, String> storeNames;
    private final TextField text = new TextField(getTranslation("guides.search"));
    private final ComboBox<StoreId> store;
    private final Checkbox resignedToo = new Checkbox(getTranslation("guides.resignedToo"));
    private final Span count = new Span();
    private final SliceGrid<GuideListing> grid;

    GuideListView(
            GuideQueries guides,
            GuideCommands commands,
            StoreQueries stores,
            CurrentCaller current,
            ReadModelChanges changes) {
        super("guides.title");
        this.guides = guides;
        caller = current.get();
        storeNames = stores.names(caller);
        grid = new SliceGrid<>(range -> guides.list(caller, search(), range));
        store = StoreField.of(getTranslation("members.store"), storeNames);
        store.setClearButtonVisible(true);
        store.setPlaceholder(getTranslation("kit.all"));
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("grow");
        text.addValueChangeListener(e -> refresh());
        store.addValueChangeListener(e -> refresh());
        resignedToo.addValueChangeListener(e -> refresh());
        Div filters = new Div(text, store, resignedToo);
        filters.addClassName("filters");

        grid.nameComponents(getTranslation("guides.name"), guide -> new MaskedName(guide.name()));
        grid.names(getTranslation("members.store"), this::store);
        grid.text(getTranslation("members.phone"), guide -> Objects.requireNonNullElse(guide.phone(), "–"));
        grid.number(getTranslation("guides.ownMembers"), guide -> Formats.here().number(guide.members()));
        grid.component(getTranslation("stores.status"), GuideListView::status);
        grid.card(this::card);
        grid.onOpen(guide -> () -> GuideNavigation.open(guide.guide()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.GUIDES, getTranslation("guides.none"), getTranslation("guides.none.hint")));
        grid.addClassName("fill");

        Button hire = new Button(
                getTranslation("guides.hire"), Glyph.PLUS.create(), e -> new HireDialog(commands, current, storeNames)
                        .open());
        hire.addThemeVariants(ButtonVariant.PRIMARY);
        actions(hire);
        count.addClassName("count");
        add(filters, count, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.GUIDES);
    }

    private GuideSearch search() {
        return new GuideSearch(
                text.getValue().isBlank() ? null : text.getValue().strip(), store.getValue(), !resignedToo.getValue());
    }

    private void refresh() {
        count.setText(getTranslation("guides.count", guides.count(caller, search())));
        grid.refresh();
    }

    private String store(GuideListing guide) {
        return guide.store() == null ? "–" : storeNames.getOrDefault(guide.store(), "–");
    }

    static Pill status(GuideListing guide) {
        Pill pill = new Pill("", guide.active() ? Tone.GOOD : Tone.QUIET);
        pill.setText(pill.getTranslation(guide.active() ? "guides.active" : "guides.resigned"));
        return pill;
    }

    private Component card(GuideListing guide) {
        MaskedName name = new MaskedName(guide.name());
        name.addClassName("row-card-title");
        Div head = new Div(name, status(guide));
        head.addClassName("row-card-head");
        Span line = new Span(store(guide) + " · " + getTranslation("guides.members", guide.members()));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassName("row-card");
        return card;
    }
}
