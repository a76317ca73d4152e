package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.guide.BookEntry;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.BookFilter.BookSort;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
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
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The guide's own members. */
@Route("guide/members")
@Menu(title = "menu.book", icon = "members", order = 3)
@RolesAllowed(Roles.GUIDE)
class BookView extends Screen {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<BookSort> sort = new Select<>();
    private final SliceGrid<BookEntry> grid;

    BookView(GuideQueries guides, CurrentCaller current, ReadModelChanges changes) {
        super("book.title");
        Caller caller = current.get();
        grid = new SliceGrid<>(range -> guides.book(caller, filter(), range));
        grid.nameComponents(getTranslation("storeMembers.name"), row -> new MaskedName(row.name()));
        grid.text(getTranslation("storeMembers.phone"), row -> Objects.requireNonNullElse(row.phone(), "–"));
        grid.text(getTranslation("book.contact"), row -> day(row.lastContactAt()));
        grid.text(getTranslation("book.purchase"), row -> day(row.lastPurchaseAt()));
        grid.number(getTranslation("history.couponsOpen"), row -> Formats.here().number(row.openCoupons()));
        grid.card(this::card);
        grid.onOpen(row -> () -> PhoneNavigation.open(row.member()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.MEMBERS, getTranslation("book.none"), getTranslation("book.none.hint")));
        grid.addClassNames("fill", "fill-phone");
        add(filters(), grid);
        LiveRefresh.on(this, changes, grid::refresh, ReadModelNames.GUIDE_BOOK);
    }

    private Component filters() {
        text.setAriaLabel(getTranslation("storeMembers.search"));
        text.setPlaceholder(getTranslation("book.search"));
        text.setPrefixComponent(Glyph.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("grow");
        text.addValueChangeListener(e -> grid.refresh());
        sort.setAriaLabel(getTranslation("storeMembers.sort"));
        sort.setItems(BookSort.values());
        sort.setItemLabelGenerator(order -> getTranslation("bookSort." + order));
        sort.setValue(BookSort.NAME);
        sort.addValueChangeListener(e -> grid.refresh());
        Div filters = new Div(text, sort);
        filters.addClassName("filters");
        return filters;
    }

    private BookFilter filter() {
        return new BookFilter(text.getValue().isBlank() ? null : text.getValue().strip(), sort.getValue());
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "–" : Formats.here().day(moment);
    }

    private Component card(BookEntry row) {
        MaskedName name = new MaskedName(row.name());
        name.addClassName("row-card-title");
        Div head = new Div(name);
        if (row.openCoupons() > 0) {
            head.add(new Pill(getTranslation("book.open", row.openCoupons()), Tone.ACCENT));
        }
        head.addClassName("row-card-head");
        Span line = new Span(
                row.lastContactAt() == null
                        ? getTranslation("book.noContact")
                        : getTranslation("book.contactAt", day(row.lastContactAt())));
        line.addClassName("row-card-line");
        Div card = new Div(head, line);
        card.addClassNames("row-card", "thumb-row");
        return card;
    }
}
