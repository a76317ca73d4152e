package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.PushAnswer;
import io.sanshan.application.campaign.PushableCampaign;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pushes a campaign to chosen own members, and says of each what came of it. */
@Route("guide/push/:campaign")
@RolesAllowed(Roles.GUIDE)
class PushView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries campaigns;
    private final transient CampaignCommands commands;
    private final transient CouponTemplateQueries templates;
    private final transient Caller caller;
    private final transient SendOnce sending;
    private final Button push = SendOnce.button("", this::push);
    private @Nullable CampaignId campaign;
    private @Nullable TargetList targets;

    PushView(
            CampaignQueries campaigns,
            CampaignCommands commands,
            CouponTemplateQueries templates,
            CurrentCaller current) {
        super("push.title");
        this.campaigns = campaigns;
        this.commands = commands;
        this.templates = templates;
        caller = current.get();
        sending = new SendOnce(current::request);
        push.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        push.setIcon(Glyph.SEND.create());
        back(new RouterLink(getTranslation("push.title"), PushListView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CampaignId asked = Routed.id(event, PhoneNavigation.CAMPAIGN, CampaignId::new);
        campaign = asked;
        Optional<PushableCampaign> pushable = campaigns.pushable(caller).stream()
                .filter(candidate -> candidate.campaign().equals(asked))
                .findFirst();
        if (pushable.isEmpty()) {
            replace(new EmptyState(Glyph.SEND, getTranslation("push.over"), getTranslation("push.none.hint")));
        } else {
            choose(pushable.get());
        }
    }

    private void choose(PushableCampaign pushable) {
        heading(pushable.name());
        lead(pushable.message());
        CampaignId id = pushable.campaign();
        Div tiles = new Div();
        tiles.addClassName("coupon-tiles");
        List<CouponTemplateCard> coupons = templates.ofCampaign(caller, id);
        Map<CouponTemplateId, Integer> left = templates.leftToPush(
                caller, coupons.stream().map(CouponTemplateCard::template).toList());
        coupons.forEach(coupon -> tiles.add(tile(coupon, left.get(coupon.template()))));
        targets = new TargetList(range -> campaigns.pushTargets(caller, id, range), this::chosen);
        Div bar = new Div(push);
        bar.addClassName("push-bar");
        replace(
                new Panel(getTranslation("push.what"), tiles),
                new Panel(getTranslation("push.whom", Formats.here().number(pushable.ownMembers())), targets),
                bar);
        chosen(0);
    }

    private Div tile(CouponTemplateCard coupon, @Nullable Integer left) {
        Div tile = new Div(new CouponTile(coupon.name(), coupon.terms(), coupon.names()));
        tile.addClassName("stack-tight");
        if (left != null) {
            Span own = new Span(getTranslation("push.left", left));
            own.addClassName("secondary");
            tile.add(own);
        }
        return tile;
    }

    private void chosen(int number) {
        push.setText(getTranslation("push.send", number));
        push.setEnabled(number > 0);
    }

    private void push() {
        if (targets == null || campaign == null || targets.chosen().isEmpty()) {
            return;
        }
        CampaignId id = campaign;
        TargetList from = targets;
        List<MemberId> members = from.chosen();
        PushAnswer answer = sending.send(request -> commands.push(request, id, members));
        targets = null;
        replace(new PushAnswerPanel(answer, from.names(), () -> choose(id)));
    }

    private void choose(CampaignId id) {
        campaigns.pushable(caller).stream()
                .filter(candidate -> candidate.campaign().equals(id))
                .findFirst()
                .ifPresent(this::choose);
    }
}
