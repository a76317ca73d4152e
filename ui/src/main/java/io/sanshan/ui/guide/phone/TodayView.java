package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.coupon.CouponReminderQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.StatTile;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** A guide's home: her day in numbers, her code, and what there is to push. */
@Route("guide")
@Menu(title = "menu.today", icon = "dashboard", order = 1)
@RolesAllowed(Roles.GUIDE)
class TodayView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient OwnGuide own;
    private final transient CampaignQueries campaigns;
    private final StatTile joins = new StatTile(getTranslation("today.joins"));
    private final StatTile members = new StatTile(getTranslation("today.members"));
    private final StatTile pushed = new StatTile(getTranslation("today.pushed"));
    private final StatTile redeemed = new StatTile(getTranslation("today.redeemed"));
    private final Panel push = new Panel(getTranslation("today.push"));

    private final EndingPanel ending;

    TodayView(
            OwnGuide own,
            CampaignQueries campaigns,
            CouponReminderQueries reminders,
            Clock clock,
            ReadModelChanges changes) {
        super("today.title");
        this.own = own;
        this.campaigns = campaigns;
        ending = new EndingPanel(reminders, clock);
        heading(getTranslation("today.hello", MaskedName.text(own.card().name())));
        lead(Formats.here().day(own.today()));
        RouterLink larger = new RouterLink(getTranslation("today.code.larger"), CodeView.class);
        Panel code = new Panel(
                getTranslation("today.code"),
                new QrCode(own.joinAddress(), getTranslation("code.description")),
                larger);
        code.addClassName("code-panel");
        Div columns = new Div(code, push);
        columns.addClassName("columns");
        add(StatTile.row(joins, redeemed, pushed, members), ending, columns);
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.GUIDE_BOOK,
                ReadModelNames.CAMPAIGNS,
                ReadModelNames.COUPON_WALLET,
                ReadModelNames.GUIDES);
    }

    private void refresh() {
        Formats formats = Formats.here();
        GuideQueries.Numbers numbers = own.numbersOfToday();
        joins.value(formats.number(numbers.joins()));
        members.value(formats.number(numbers.ownMembers()));
        pushed.value(formats.number(numbers.couponsPushed()));
        redeemed.value(formats.number(numbers.couponsRedeemed()));
        ending.refresh(own.caller());
        List<PushableCampaign> pushable = campaigns.pushable(own.caller());
        push.replace(
                pushable.isEmpty()
                        ? new EmptyState(Glyph.SEND, getTranslation("push.none"), getTranslation("push.none.hint"))
                        : list(pushable));
    }

    private Component list(List<PushableCampaign> pushable) {
        UnorderedList list = new UnorderedList();
        list.addClassName("link-list");
        pushable.forEach(campaign -> {
            RouterLink link = PhoneNavigation.push(campaign.campaign(), campaign.name());
            Span line = new Span(getTranslation("push.ownMembers", campaign.ownMembers()));
            line.addClassName("row-card-line");
            link.add(line);
            list.add(new ListItem(link));
        });
        return list;
    }
}
