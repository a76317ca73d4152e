package io.sanshan.ui.member.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Glyph;
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
import io.sanshan.ui.kit.history.TimelineFilterBar;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.member.WalletLinks;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's whole history as far as her store may see it; of members of other stores, what happened here. */
@Route("store/members/:member")
@RolesAllowed(Roles.STORE_MANAGER)
class HistoryView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MemberQueries members;
    private final transient CouponQueries coupons;
    private final transient GuideQueries guides;
    private final transient StoreQueries stores;
    private final transient NamesBehind names;
    private final transient WalletLinks walletLinks;
    private final transient Caller caller;
    private final WalletPanel wallet = new WalletPanel();
    private final Div who = new Div();
    private final TimelineFilterBar filter;
    private @Nullable TimelineList timeline;
    private @Nullable MemberId member;

    HistoryView(
            MemberQueries members,
            CouponQueries coupons,
            GuideQueries guides,
            StoreQueries stores,
            NamesBehind names,
            CurrentCaller current,
            WalletLinks walletLinks,
            ReadModelChanges changes) {
        super("history.title");
        this.members = members;
        this.coupons = coupons;
        this.guides = guides;
        this.stores = stores;
        this.names = names;
        this.walletLinks = walletLinks;
        caller = current.get();
        filter = new TimelineFilterBar(members.timelineKinds(caller), this::refreshTimeline);
        back(new RouterLink(getTranslation("storeMembers.title"), StoreMembersView.class));
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ofOneMember());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MemberId asked = Routed.id(event, HistoryNavigation.MEMBER, MemberId::new);
        members.card(caller, asked);
        member = asked;
        timeline = new TimelineList(
                range -> members.timeline(caller, asked, wanted(), range), part -> names.of(caller, part));
        Div right = new Div(who, wallet);
        right.addClassName("stack");
        Div columns = new Div(new Panel(getTranslation("history.heading"), filter, timeline), right);
        columns.addClassName("columns-wide-left");
        replace(columns);
        if (isAttached()) {
            refresh();
        }
    }

    private TimelineFilter wanted() {
        return filter.filter();
    }

    private void refreshTimeline() {
        if (timeline != null) {
            timeline.refresh();
        }
    }

    private void refresh() {
        if (member == null) {
            return;
        }
        MemberProfile profile = members.card(caller, member);
        heading(MaskedName.text(profile.card().name()));
        beside(mark(profile));
        lead(getTranslation(profile.open() ? "history.own" : "history.foreign"));
        who.removeAll();
        who.add(new WhoPanel(profile, names(profile)));
        wallet.show(
                coupons.wallet(caller, member),
                Optional.ofNullable(profile.store())
                        .map(stores.zones(caller)::get)
                        .orElse(null));
        if (profile.open() && profile.card().status() == MemberStatus.ACTIVE) {
            wallet.actions(walletLinks.button(member));
        } else {
            wallet.actions();
        }
        refreshTimeline();
    }

    private Pill mark(MemberProfile profile) {
        if (!profile.open()) {
            Pill masked = new Pill(getTranslation("history.masked"), Tone.WAITING);
            masked.addComponentAsFirst(Glyph.LOCK.create());
            return masked;
        }
        boolean active = profile.card().status() == MemberStatus.ACTIVE;
        return new Pill(getTranslation("memberStatus." + profile.card().status()), active ? Tone.GOOD : Tone.BAD);
    }

    private Names names(MemberProfile profile) {
        var guide = profile.card().guide();
        return new Names(
                stores.names(caller), guide == null ? Map.of() : guides.names(caller, List.of(guide)), Map.of());
    }
}
