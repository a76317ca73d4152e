package io.sanshan.ui.guide;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.figures.FigureQueries;
import io.sanshan.application.figures.GuideDay;
import io.sanshan.application.figures.Period;
import io.sanshan.application.guide.BookFilter;
import io.sanshan.application.guide.BookFilter.BookSort;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.DaysPanel;
import io.sanshan.ui.kit.DaysPanel.Line;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.kit.history.StreamEntries;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One guide: where she works and since when, her numbers and members of late, her QR code, and moving her. */
@Route("hq/guides/:guide")
@RolesAllowed(Roles.HEADQUARTERS)
class GuideDetailView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = DaysPanel.DAYS;
    private static final int LATEST = 8;
    private static final BookFilter NEWEST = new BookFilter(null, BookSort.NEWEST);

    private final transient GuideQueries guides;
    private final transient FigureQueries figures;
    private final transient AuditQueries audit;
    private final transient GuideActions actions;
    private final transient StoreQueries stores;
    private final transient NamesBehind names;
    private final transient Caller caller;
    private final transient Clock clock;
    private final transient JoinLink joinLink;
    private final StatTile members = new StatTile(getTranslation("guides.ownMembers"));
    private final StatTile joins = new StatTile(getTranslation("guide.joins"));
    private final StatTile pushed = new StatTile(getTranslation("guide.pushed"));
    private final StatTile redeemed = new StatTile(getTranslation("guide.redeemed"));
    private final StatTile sales = new StatTile(getTranslation("guide.sales"));
    private final DaysPanel days = new DaysPanel();
    private final GuideMembersPanel newest = new GuideMembersPanel();
    private final GuideRedemptionsPanel redemptions = new GuideRedemptionsPanel();
    private final Panel life = new Panel(getTranslation("guide.history"));
    private final Panel facts = new Panel(getTranslation("guide.facts"));
    private final Panel qr = new Panel(getTranslation("guide.qr"));
    private final Div known = new Div();
    private @Nullable GuideId guide;

    GuideDetailView(
            GuideQueries guides,
            FigureQueries figures,
            AuditQueries audit,
            GuideCommands commands,
            StoreQueries stores,
            NamesBehind names,
            CurrentCaller current,
            ReadModelChanges changes,
            JoinLink joinLink,
            Clock clock) {
        super("guide.title");
        this.guides = guides;
        this.figures = figures;
        this.audit = audit;
        actions = new GuideActions(commands, current);
        this.stores = stores;
        this.names = names;
        this.joinLink = joinLink;
        this.clock = clock;
        caller = current.get();
        back(new RouterLink(getTranslation("guides.title"), GuideListView.class));
        Stream.of(joins, pushed, redeemed, sales).forEach(tile -> tile.hint(getTranslation("guide.lastDays", DAYS)));
        layOut();
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.GUIDES,
                ReadModelNames.GUIDE_BOOK,
                ReadModelNames.DAILY_FIGURES);
    }

    private void layOut() {
        Div lists = new Div(newest, redemptions);
        lists.addClassNames("columns", "columns-even", "columns-narrow");
        Div left = new Div(days, lists, life);
        left.addClassName("stack");
        Div right = new Div(facts, qr);
        right.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("columns-wide-left");
        known.addClassName("stack");
        known.add(StatTile.row(members, joins, pushed, redeemed, sales), columns);
        add(known);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        guide = Routed.id(event, GuideNavigation.GUIDE, GuideId::new);
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        if (guide == null) {
            return;
        }
        Optional<GuideListing> found = found(guide);
        known.setVisible(found.isPresent());
        lead(found.isPresent() ? "" : getTranslation("guide.unknown"));
        found.ifPresent(this::show);
    }

    private void show(GuideListing card) {
        heading(MaskedName.text(card.name()));
        beside(GuideListView.status(card));
        Map<StoreId, String> storeNames = stores.names(caller);
        ZoneId zone = card.store() == null ? null : stores.zones(caller).get(card.store());
        showNumbers(card, zone);
        newest.show(card.guide(), guides.bookOf(caller, card.guide(), NEWEST, new Slice.Range(0, LATEST)));
        redemptions.show(guides.redemptions(caller, card.guide(), new Slice.Range(0, LATEST)), zone);
        List<RecordedEvent> events = audit.events(caller, card.guide().value());
        facts.replace(GuideFacts.of(
                guides.detail(caller, card.guide()), storeNames.getOrDefault(card.store(), "–"), events, zone));
        life.replace(new TimelineList(StreamEntries.of(events)::part, part -> names.of(caller, part)));
        showCode(card);
        actions(actions.of(card, storeNames));
    }

    /** By days of the guide's store, as the figures are counted. */
    private void showNumbers(GuideListing card, @Nullable ZoneId zone) {
        Formats formats = Formats.here();
        ZoneId there = zone == null ? clock.getZone() : zone;
        Period weeks = Period.upTo(LocalDate.ofInstant(clock.instant(), there), DAYS);
        GuideQueries.Numbers numbers = guides.numbers(
                caller, card.guide(), weeks.first().atStartOfDay(there).toInstant(), clock.instant());
        List<GuideDay> counted = figures.guideDays(caller, card.guide(), weeks);
        members.value(formats.number(card.members()));
        joins.value(formats.number(numbers.joins()));
        pushed.value(formats.number(numbers.couponsPushed()));
        redeemed.value(formats.number(numbers.couponsRedeemed()));
        sales.value(formats.monies(GuideDay.sales(counted)));
        days.show(
                counted,
                GuideDay::day,
                List.of(
                        new Line<>(
                                "guide.joins", day -> Math.max(0, day.numbers().newMembers())),
                        new Line<>(
                                "guide.redeemed",
                                day -> Math.max(0, day.numbers().redemptions())),
                        new Line<>(
                                "store.purchases",
                                day -> Math.max(0, day.numbers().purchases()))));
    }

    private void showCode(GuideListing card) {
        String link = joinLink.of(card.code());
        Paragraph how = new Paragraph(getTranslation("guide.qr.hint"));
        how.addClassName("secondary");
        Div code = new Div(new QrCode(link, getTranslation("guide.qr")), how, new CodeText(link, link));
        code.addClassName("stack");
        qr.replace(code);
        qr.setVisible(card.active());
    }

    /** The read model may be a moment behind a guide who was hired just now. */
    private Optional<GuideListing> found(GuideId wanted) {
        try {
            return Optional.of(guides.card(caller, wanted));
        } catch (NotAllowed unknown) {
            return Optional.empty();
        }
    }
}
