package io.sanshan.ui.member;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.GuideId;
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
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The member pool: all members of the brand, found by name, phone, tag, store and guide. */
@Route("hq/members")
@Menu(title = "menu.members", icon = "members", order = 3)
@RolesAllowed(Roles.HEADQUARTERS)
class MemberListView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int TAGS_SHOWN = 3;

    private final transient MemberQueries members;
    private final transient GuideQueries guides;
    private final transient Caller caller;
    private final Map<StoreId, String> storeNames;
    private final Map<GuideId, String> guideNames = new HashMap<>();
    private final MemberFilter filter;
    private final Span count = new Span();
    private final SliceGrid<MemberListing> grid;

    MemberListView(
            MemberQueries members,
            MemberCommands commands,
            StoreQueries stores,
            GuideQueries guides,
            CurrentCaller current,
            ReadModelChanges changes) {
        super("members.title");
        this.members = members;
        this.guides = guides;
        caller = current.get();
        storeNames = stores.names(caller);
        filter = new MemberFilter(caller, members, stores, guides, this::refresh);
        grid = new SliceGrid<>(this::read);
        Formats formats = Formats.here();
        grid.nameComponents(getTranslation("members.name"), row -> new MaskedName(row.name()));
        grid.text(getTranslation("members.phone"), row -> Objects.requireNonNullElse(row.phone(), "–"));
        grid.names(getTranslation("members.guide"), this::guide).setFlexGrow(1);
        grid.names(getTranslation("members.store"), this::store).setFlexGrow(1);
        grid.nameComponents(getTranslation("members.tags"), MemberListView::tags);
        grid.text(getTranslation("members.joined"), row -> formats.day(row.joinedAt()));
        grid.card(row -> card(row, formats));
        grid.onOpen(row -> () -> MemberNavigation.open(row.member()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.MEMBERS, getTranslation("members.none"), getTranslation("members.none.hint")));
        grid.addClassName("fill");

        Button register = new Button(getTranslation("members.register"), Glyph.PLUS.create(), e -> new MemberDialog(
                        commands, current, guides)
                .open());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        actions(register);
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        add(filter, count, grid);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.MEMBERS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        Optional<StoreId> store =
                asked.getSingleParameter(MemberNavigation.STORE).map(StoreId::new);
        Optional<GuideId> guide =
                asked.getSingleParameter(MemberNavigation.GUIDE).map(GuideId::new);
        if (store.isPresent() || guide.isPresent()) {
            filter.preset(store.orElse(null), guide.orElse(null));
        } else {
            filter.focus();
        }
    }

    private void refresh() {
        grid.refresh();
        long found = members.count(caller, filter.search());
        count.setText(getTranslation("members.count", found, MemberQueries.MOST_COUNTED));
    }

    /** Asks for the names of all guides of the part at once. */
    private Slice<MemberListing> read(Slice.Range range) {
        Slice<MemberListing> part = members.search(caller, filter.search(), MemberSort.NEWEST_FIRST, range);
        List<GuideId> unknown = part.rows().stream()
                .map(MemberListing::guide)
                .filter(Objects::nonNull)
                .filter(id -> !guideNames.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            guideNames.putAll(guides.names(caller, unknown));
        }
        return part;
    }

    private String guide(MemberListing row) {
        return row.guide() == null
                ? getTranslation("members.inPool")
                : MaskedName.text(guideNames.getOrDefault(row.guide(), ""));
    }

    private String store(MemberListing row) {
        return row.store() == null ? "–" : storeNames.getOrDefault(row.store(), "–");
    }

    private static Component tags(MemberListing row) {
        Div pills = new Div();
        pills.addClassName("pills");
        if (row.status() == MemberStatus.LEFT) {
            pills.add(new Pill(pills.getTranslation("memberStatus.LEFT"), Tone.BAD));
        }
        row.tags().stream().limit(TAGS_SHOWN).forEach(tag -> pills.add(new Pill(tag, Tone.QUIET)));
        if (row.tags().size() > TAGS_SHOWN) {
            pills.add(new Pill("+" + (row.tags().size() - TAGS_SHOWN), Tone.QUIET));
        }
        return pills;
    }

    private Component card(MemberListing row, Formats formats) {
        MaskedName name = new MaskedName(row.name());
        name.addClassName("row-card-title");
        Span joined = new Span(formats.day(row.joinedAt()));
        joined.addClassName("row-card-line");
        Div head = new Div(name, joined);
        head.addClassName("row-card-head");
        Span line = new Span(Objects.requireNonNullElse(row.phone(), "–") + " · " + guide(row));
        line.addClassName("row-card-line");
        Div card = new Div(head, line, tags(row));
        card.addClassName("row-card");
        return card;
    }
}
