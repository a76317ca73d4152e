package io.sanshan.ui.store;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SliceGrid;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** All stores of the brand, by name. */
@Route("hq/stores")
@Menu(title = "menu.stores", icon = "stores", order = 4)
@RolesAllowed(Roles.HEADQUARTERS)
class StoreListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient StoreQueries stores;
    private final transient Caller caller;
    private final TextField text = new TextField(getTranslation("stores.search"));
    private final Checkbox closedToo = new Checkbox(getTranslation("stores.closedToo"));
    private final Span count = new Span();
    private final SliceGrid<StoreCard> grid = new SliceGrid<>(this::read);
    private transient List<StoreCard> found = List.of();

    StoreListView(StoreQueries stores, StoreCommands commands, CurrentCaller current, ReadModelChanges changes) {
        super("stores.title");
        this.stores = stores;
        caller = current.get();
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("grow");
        text.addValueChangeListener(e -> refresh());
        closedToo.addValueChangeListener(e -> refresh());
        Div filters = new Div(text, closedToo);
        filters.addClassName("filters");

        grid.names(getTranslation("stores.name"), StoreCard::name);
        grid.names(getTranslation("stores.region"), StoreCard::region).setFlexGrow(1);
        grid.text(getTranslation("stores.mode"), store -> getTranslation("storeMode." + store.mode()));
        grid.text(getTranslation("stores.zone"), store -> store.zone().getId());
        grid.component(getTranslation("stores.status"), StoreListView::status);
        grid.card(this::card);
        grid.onOpen(store -> () -> StoreNavigation.open(store.store()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.STORES, getTranslation("stores.none"), getTranslation("stores.none.hint")));
        grid.addClassName("fill");

        Button open = new Button(
                getTranslation("stores.open"), Glyph.PLUS.create(), e -> StoreDialog.opening(commands, current)
                        .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        actions(open);
        count.addClassName("count");
        add(filters, count, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.STORES);
    }

    private void refresh() {
        String typed = text.getValue().strip().toLowerCase(Locale.ROOT);
        found = stores.list(caller).stream()
                .filter(store -> closedToo.getValue() || store.open())
                .filter(store -> store.name().toLowerCase(Locale.ROOT).contains(typed)
                        || store.region().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        count.setText(getTranslation("stores.count", found.size()));
        grid.refresh();
    }

    private Slice<StoreCard> read(Slice.Range range) {
        int from = Math.min(range.offset(), found.size());
        int to = Math.min(from + range.limit(), found.size());
        return new Slice<>(found.subList(from, to), to < found.size());
    }

    static Pill status(StoreCard store) {
        Pill pill = new Pill("", store.open() ? Tone.GOOD : Tone.QUIET);
        pill.setText(pill.getTranslation(store.open() ? "stores.isOpen" : "stores.isClosed"));
        return pill;
    }

    private Component card(StoreCard store) {
        Span name = new Span(store.name());
        name.addClassName("row-card-title");
        Div head = new Div(name, status(store));
        head.addClassName("row-card-head");
        Span line = new Span(store.region() + " · " + getTranslation("storeMode." + store.mode()));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassName("row-card");
        return card;
    }
}
