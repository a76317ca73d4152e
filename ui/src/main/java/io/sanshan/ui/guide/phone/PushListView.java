package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The running campaigns that the guide may push to own members. */
@Route("guide/push")
@Menu(title = "menu.push", icon = "send", order = 4)
@RolesAllowed(Roles.GUIDE)
class PushListView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries campaigns;
    private final transient Caller caller;
    private final Div cards = new Div();

    PushListView(CampaignQueries campaigns, CurrentCaller current, ReadModelChanges changes) {
        super("push.title");
        this.campaigns = campaigns;
        caller = current.get();
        cards.addClassName("columns");
        lead(getTranslation("push.lead"));
        add(cards);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.CAMPAIGNS, ReadModelNames.GUIDE_BOOK);
    }

    private void refresh() {
        List<PushableCampaign> pushable = campaigns.pushable(caller);
        cards.removeAll();
        pushable.forEach(campaign -> cards.add(card(campaign)));
        if (pushable.isEmpty()) {
            Div nothing =
                    new Div(new EmptyState(Glyph.SEND, getTranslation("push.none"), getTranslation("push.none.hint")));
            nothing.addClassName("panel");
            cards.add(nothing);
        }
    }

    private RouterLink card(PushableCampaign campaign) {
        RouterLink card = PhoneNavigation.push(campaign.campaign(), "");
        Span name = new Span(campaign.name());
        name.addClassName("row-card-title");
        Paragraph message = new Paragraph(campaign.message());
        Span line = new Span(getTranslation("push.ownMembers", campaign.ownMembers()) + " · "
                + getTranslation("push.until", Formats.here().day(campaign.closes())));
        line.addClassName("row-card-line");
        card.add(name, message, line);
        card.addClassNames("panel", "link-card");
        return card;
    }
}
