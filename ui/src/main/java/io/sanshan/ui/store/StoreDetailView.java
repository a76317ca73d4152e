package io.sanshan.ui.store;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.DaysPanel;
import io.sanshan.ui.kit.DaysPanel.Line;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.member.MemberNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** One store: what is known of it, who works there, and what happened in the last weeks. */
@Route("hq/stores/:store")
@RolesAllowed(Roles.HEADQUARTERS)
class StoreDetailView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int GUIDES = 200;

    private final transient StoreQueries stores;
    private final transient StoreCommands commands;
    private final transient GuideQueries guides;
    private final transient StoreActivityQueries activity;
    private final transient TillDeviceQueries devices;
    private final transient TillDeviceCommands deviceCommands;
    private final transient CurrentCaller current;
    private final transient Clock clock;
    private final transient Caller caller;
    private final Panel facts = new Panel(getTranslation("store.facts"));
    private final TillDevicesPanel tills = new TillDevicesPanel();
    private final OfflineBundlesPanel offline;
    private final Currency currency;
    private final StoreStaffPanel staff = new StoreStaffPanel();
    private final DaysPanel days = new DaysPanel();
    private @Nullable StoreId store;

    StoreDetailView(
            StoreQueries stores,
            StoreCommands commands,
            GuideQueries guides,
            StoreActivityQueries activity,
            TillDeviceQueries devices,
            TillDeviceCommands deviceCommands,
            OfflineQueries bundles,
            CurrentCaller current,
            ReadModelChanges changes,
            Clock clock,
            @Value("${sanshan.currency:USD}") String currency) {
        super("store.title");
        this.stores = stores;
        this.commands = commands;
        this.guides = guides;
        this.activity = activity;
        this.devices = devices;
        this.deviceCommands = deviceCommands;
        this.current = current;
        this.clock = clock;
        caller = current.get();
        this.currency = Currency.getInstance(currency);
        offline = new OfflineBundlesPanel(bundles, devices, caller);
        back(new RouterLink(getTranslation("stores.title"), StoreListView.class));
        Div right = new Div(facts, tills, offline);
        right.addClassName("stack");
        Div columns = new Div(staff, right);
        columns.addClassName("columns-wide-left");
        add(columns, days);
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.STORES,
                ReadModelNames.GUIDES,
                ReadModelNames.STORE_ACTIVITY,
                ReadModelNames.TILL_DEVICES,
                ReadModelNames.OFFLINE_BUNDLES);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        store = Routed.id(event, StoreNavigation.STORE, StoreId::new);
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        if (store == null) {
            return;
        }
        Optional<StoreCard> known = stores.card(caller, store);
        facts.setVisible(known.isPresent());
        tills.setVisible(known.isPresent());
        offline.setVisible(known.isPresent());
        if (known.isEmpty()) {
            lead(getTranslation("store.unknown"));
            return;
        }
        lead("");
        StoreCard card = known.get();
        heading(card.name());
        beside(StoreListView.status(card));
        facts.replace(new Facts()
                .add(getTranslation("stores.region"), card.region())
                .add(getTranslation("stores.mode"), getTranslation("storeMode." + card.mode()))
                .add(getTranslation("stores.zone"), card.zone().getId())
                .add(
                        getTranslation("store.opened"),
                        Formats.here().in(card.zone()).day(card.openedAt()))
                .add(
                        getTranslation("store.members"),
                        MemberNavigation.ofStore(card.store(), getTranslation("store.members.show"))));
        if (card.open()) {
            showActions(card);
        } else {
            actions();
        }
        tills.show(
                card.store(),
                devices.list(caller, card.store()),
                card.zone(),
                clock.instant(),
                deviceCommands,
                current,
                currency);
        offline.show(card.store(), Map.of(), card.zone(), clock.instant());
        staff.show(guides.list(caller, new GuideSearch(null, card.store(), true), new Slice.Range(0, GUIDES))
                .rows());
        Period weeks = Period.upTo(LocalDate.ofInstant(clock.instant(), card.zone()), DaysPanel.DAYS);
        days.show(
                activity.days(caller, card.store(), weeks),
                StoreDay::day,
                List.of(
                        new Line<>("store.joins", StoreDay::joins),
                        new Line<>("store.redeemed", day -> day.redeemed() - day.rolledBack()),
                        new Line<>("store.purchases", StoreDay::purchases)));
    }

    private void showActions(StoreCard card) {
        Button close = new Button(
                getTranslation("store.close"),
                e -> Confirm.ask(
                        getTranslation("store.close.question", card.name()),
                        getTranslation("store.close.consequence"),
                        getTranslation("store.close"),
                        () -> Answers.notice(
                                new SendOnce(current::request).send(request -> commands.close(request, card.store())),
                                getTranslation("store.closed"))));
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Button describe =
                new Button(getTranslation("stores.describe"), Glyph.EDIT.create(), e -> StoreDialog.describing(
                                commands, current, card)
                        .open());
        actions(close, describe);
    }
}
