package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.kit.WalletPanel;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.kit.history.TimelineFilterBar;
import io.sanshan.ui.kit.history.TimelineList;
import io.sanshan.ui.member.WalletLinks;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One of the guide's own members: who she is, her wallet and what happened. */
@Route("guide/members/:member")
@RolesAllowed(Roles.GUIDE)
class BookMemberView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MemberQueries members;
    private final transient CouponQueries coupons;
    private final transient GuideQueries guides;
    private final transient StoreQueries stores;
    private final transient NamesBehind names;
    private final transient WalletLinks walletLinks;
    private final transient Caller caller;
    private final StatTile open = new StatTile(getTranslation("history.couponsOpen"));
    private final StatTile redeemed = new StatTile(getTranslation("history.couponsRedeemed"));
    private final StatTile purchases = new StatTile(getTranslation("history.purchases"));
    private final StatTile spent = new StatTile(getTranslation("history.spent"));
    private final WalletPanel wallet = new WalletPanel();
    private final Panel card = new Panel(getTranslation("book.card"));
    private final TimelineFilterBar filter;
    private @Nullable TimelineList timeline;
    private @Nullable MemberId member;

    BookMemberView(
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
        back(new RouterLink(getTranslation("book.title"), BookView.class));
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ofOneMember());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MemberId asked = Routed.id(event, PhoneNavigation.MEMBER, MemberId::new);
        members.card(caller, asked);
        member = asked;
        timeline = new TimelineList(
                range -> members.timeline(caller, asked, filter.filter(), range), part -> names.of(caller, part));
        Div right = new Div(new Panel(getTranslation("history.heading"), filter, timeline));
        right.addClassName("stack");
        Div left = new Div(card, wallet);
        left.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        replace(StatTile.row(open, redeemed, purchases, spent), columns);
        if (isAttached()) {
            refresh();
        }
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
        Formats formats = Formats.here();
        MemberProfile profile = members.card(caller, member);
        heading(MaskedName.text(profile.card().name()));
        open.value(formats.number(profile.numbers().couponsOpen()));
        redeemed.value(formats.number(profile.numbers().couponsRedeemed()));
        purchases.value(formats.number(profile.numbers().purchases()));
        spent.value(formats.monies(profile.numbers().spent()));
        card.replace(facts(profile, formats), tags(profile));
        call(profile.card().phone());
        wallet.show(coupons.wallet(caller, member), null);
        wallet.actions(walletLinks.button(member));
        refreshTimeline();
    }

    private Facts facts(MemberProfile profile, Formats formats) {
        return new Facts()
                .add(getTranslation("storeMembers.phone"), profile.card().phone())
                .add(
                        getTranslation("book.birthday"),
                        formats.dayOfText(profile.card().birthday()))
                .add(
                        getTranslation("storeMembers.joined"),
                        formats.day(profile.card().joinedAt()))
                .add(getTranslation("book.note"), profile.card().note());
    }

    private static Div tags(MemberProfile profile) {
        Div tags = new Div();
        tags.addClassNames("pills", "panel-foot");
        profile.card().tags().forEach(tag -> tags.add(new Pill(tag, Tone.QUIET)));
        tags.setVisible(!profile.card().tags().isEmpty());
        return tags;
    }

    private void call(@Nullable String phone) {
        if (phone == null) {
            actions();
            return;
        }
        Anchor call = new Anchor("tel:" + phone, Glyph.PHONE.create());
        call.add(getTranslation("book.call"));
        call.addClassNames("button-link", "with-glyph");
        actions(call);
    }
}
