package io.sanshan.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.guide.GuideCommands;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.member.MemberNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import io.sanshan.ui.store.StoreNavigation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One guide: where she works, her numbers of the last weeks, her QR code, and moving her. */
@Route("hq/guides/:guide")
@RolesAllowed(Roles.HEADQUARTERS)
class GuideDetailView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 28;

    private final transient GuideQueries guides;
    private final transient GuideCommands commands;
    private final transient StoreQueries stores;
    private final transient CurrentCaller current;
    private final transient Caller caller;
    private final transient Clock clock;
    private final transient JoinLink joinLink;
    private final StatTile members = new StatTile(getTranslation("guides.ownMembers"));
    private final StatTile joins = new StatTile(getTranslation("guide.joins"));
    private final StatTile pushed = new StatTile(getTranslation("guide.pushed"));
    private final StatTile redeemed = new StatTile(getTranslation("guide.redeemed"));
    private final Panel facts = new Panel(getTranslation("guide.facts"));
    private final Panel qr = new Panel(getTranslation("guide.qr"));
    private final Div known = new Div();
    private @Nullable GuideId guide;

    GuideDetailView(
            GuideQueries guides,
            GuideCommands commands,
            StoreQueries stores,
            CurrentCaller current,
            ReadModelChanges changes,
            JoinLink joinLink,
            Clock clock) {
        super("guide.title");
        this.guides = guides;
        this.commands = commands;
        this.stores = stores;
        this.current = current;
        this.joinLink = joinLink;
        this.clock = clock;
        caller = current.get();
        back(new RouterLink(getTranslation("guides.title"), GuideListView.class));
        Div columns = new Div(facts, qr);
        columns.addClassName("columns-wide-left");
        joins.hint(getTranslation("guide.lastDays", DAYS));
        pushed.hint(getTranslation("guide.lastDays", DAYS));
        redeemed.hint(getTranslation("guide.lastDays", DAYS));
        known.addClassName("stack");
        known.add(StatTile.row(members, joins, pushed, redeemed), columns);
        add(known);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.GUIDES, ReadModelNames.GUIDE_BOOK);
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
        Formats formats = Formats.here();
        Optional<GuideListing> found = found(guide);
        known.setVisible(found.isPresent());
        lead(found.isPresent() ? "" : getTranslation("guide.unknown"));
        if (found.isEmpty()) {
            return;
        }
        GuideListing card = found.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), formats.zone());
        Instant from = today.minusDays(DAYS - 1L).atStartOfDay(formats.zone()).toInstant();
        GuideQueries.Numbers numbers = guides.numbers(caller, guide, from, clock.instant());
        heading(MaskedName.text(card.name()));
        beside(GuideListView.status(card));
        members.value(formats.number(card.members()));
        joins.value(formats.number(numbers.joins()));
        pushed.value(formats.number(numbers.couponsPushed()));
        redeemed.value(formats.number(numbers.couponsRedeemed()));

        Map<StoreId, String> storeNames = stores.names(caller);
        Facts list = new Facts();
        if (card.store() == null) {
            list.add(getTranslation("members.store"), getTranslation("guide.noStore"));
        } else {
            list.add(
                    getTranslation("members.store"),
                    StoreNavigation.link(card.store(), storeNames.getOrDefault(card.store(), "–")));
        }
        list.add(getTranslation("members.phone"), card.phone())
                .add(
                        getTranslation("guides.ownMembers"),
                        MemberNavigation.ofGuide(card.guide(), getTranslation("store.members.show")));
        facts.replace(list);
        String link = joinLink.of(card.code());
        Paragraph how = new Paragraph(getTranslation("guide.qr.hint"));
        how.addClassName("secondary");
        Div code = new Div(new QrCode(link, getTranslation("guide.qr")), how, new CodeText(link, link));
        code.addClassName("stack");
        qr.replace(code);
        qr.setVisible(card.active());
        showActions(card, storeNames);
    }

    /** The read model may be a moment behind a guide who was hired just now. */
    private Optional<GuideListing> found(GuideId wanted) {
        try {
            return Optional.of(guides.card(caller, wanted));
        } catch (NotAllowed unknown) {
            return Optional.empty();
        }
    }

    private void showActions(GuideListing card, Map<StoreId, String> storeNames) {
        if (!card.active()) {
            actions();
            return;
        }
        Button resign = new Button(
                getTranslation("guide.resign"),
                e -> Confirm.ask(
                        getTranslation("guide.resign.question", MaskedName.text(card.name())),
                        getTranslation("guide.resign.consequence", card.members()),
                        getTranslation("guide.resign"),
                        () -> Answers.notice(
                                new SendOnce(current::request).send(request -> commands.resign(request, card.guide())),
                                getTranslation("guide.resign.done"))));
        resign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Button correct = new Button(
                getTranslation("guides.correct"), Glyph.EDIT.create(), e -> new CorrectDialog(commands, current, card)
                        .open());
        Button move = new Button(
                getTranslation(card.store() == null ? "guides.assign" : "guides.transfer"),
                Glyph.STORES.create(),
                e -> new MoveDialog(commands, current, storeNames, card).open());
        actions(resign, correct, move);
    }
}
