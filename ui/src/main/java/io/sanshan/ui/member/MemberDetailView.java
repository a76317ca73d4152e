package io.sanshan.ui.member;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.WalletPanel;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One member as headquarters sees her: card, wallet and timeline, and what may be done. */
@Route("hq/members/:member")
@RolesAllowed(Roles.HEADQUARTERS)
class MemberDetailView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MemberQueries members;
    private final transient MemberCommands commands;
    private final transient CouponQueries coupons;
    private final transient GuideQueries guides;
    private final transient StoreQueries stores;
    private final transient NamesBehind names;
    private final transient CurrentCaller current;
    private final transient WalletLinks walletLinks;
    private final transient Caller caller;
    private final MemberNumbers numbers = new MemberNumbers();
    private final WalletPanel wallet = new WalletPanel();
    private final Div right = new Div();
    private final Div known = new Div();
    private @Nullable TimelineList timeline;
    private @Nullable MemberId member;

    MemberDetailView(
            MemberQueries members,
            MemberCommands commands,
            CouponQueries coupons,
            GuideQueries guides,
            StoreQueries stores,
            NamesBehind names,
            CurrentCaller current,
            WalletLinks walletLinks,
            ReadModelChanges changes) {
        super("member.title");
        this.members = members;
        this.commands = commands;
        this.coupons = coupons;
        this.guides = guides;
        this.stores = stores;
        this.names = names;
        this.current = current;
        this.walletLinks = walletLinks;
        caller = current.get();
        right.addClassName("stack");
        known.addClassName("stack");
        back(new RouterLink(getTranslation("members.title"), MemberListView.class));
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ofOneMember());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        member = Routed.id(event, MemberNavigation.MEMBER, MemberId::new);
        timeline = null;
        known.removeAll();
        replace(known);
        if (isAttached()) {
            refresh();
        }
    }

    /** Laid out when the member is known: a list of hers would be refused before. */
    private TimelineList layOut(MemberId its) {
        TimelineList entries = new TimelineList(
                range -> members.timeline(caller, its, TimelineFilter.all(), range), part -> names.of(caller, part));
        Div left = new Div(wallet, new Panel(getTranslation("member.timeline"), entries));
        left.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("columns-wide-left");
        known.add(numbers, columns);
        timeline = entries;
        return entries;
    }

    private void refresh() {
        if (member == null) {
            return;
        }
        Optional<MemberProfile> found = found(member);
        known.setVisible(found.isPresent());
        lead(found.isPresent() ? "" : getTranslation("member.unknown"));
        found.ifPresent(profile ->
                show(profile, timeline == null ? layOut(profile.card().member()) : timeline));
    }

    /** The read model may be a moment behind a member who registered just now. */
    private Optional<MemberProfile> found(MemberId wanted) {
        try {
            return Optional.of(members.card(caller, wanted));
        } catch (NotAllowed unknown) {
            return Optional.empty();
        }
    }

    private void show(MemberProfile profile, TimelineList shownTimeline) {
        heading(MaskedName.text(profile.card().name()));
        boolean active = profile.card().status() == MemberStatus.ACTIVE;
        lead(profile.card().status() == MemberStatus.ERASED ? getTranslation("member.erased") : "");
        beside(new Pill(getTranslation("memberStatus." + profile.card().status()), active ? Tone.GOOD : Tone.BAD));
        numbers.show(profile.numbers());
        showWallet(profile, active);
        shownTimeline.refresh();
        showRight(profile);
    }

    private void showWallet(MemberProfile profile, boolean active) {
        MemberId its = profile.card().member();
        wallet.show(
                coupons.wallet(caller, its),
                Optional.ofNullable(profile.store())
                        .map(stores.zones(caller)::get)
                        .orElse(null));
        wallet.actions(active ? new Component[] {walletLinks.button(its)} : new Component[0]);
    }

    /** The panels keep nothing that was typed: what is changed is changed in dialogs, which stay open. */
    private void showRight(MemberProfile profile) {
        GuideId guide = profile.card().guide();
        Map<GuideId, String> names = guide == null ? Map.of() : guides.names(caller, List.of(guide));
        boolean active = profile.card().status() == MemberStatus.ACTIVE;
        MemberActions doing = new MemberActions(commands, current, guides, profile.card());
        right.removeAll();
        right.add(
                new ProfilePanel(profile.card(), active, doing),
                new BindingPanel(profile, new Names(stores.names(caller), names, Map.of()), active, doing),
                new TagsPanel(
                        profile.card(),
                        members.tags(caller).stream()
                                .map(MemberQueries.TagInUse::tag)
                                .toList(),
                        active,
                        doing),
                new ConsentsPanel(profile.card(), active, doing));
    }
}
