package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** Changes a draft. It does not follow changes of others while one types. */
@Route("hq/campaigns/:campaign/edit")
@RolesAllowed(Roles.HEADQUARTERS)
class CampaignEditView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CampaignCommands commands;
    private final transient CampaignQueries campaigns;
    private final transient CouponTemplateQueries templates;
    private final transient AudienceChoices choices;
    private final transient CurrentCaller current;

    CampaignEditView(
            CampaignCommands commands,
            CampaignQueries campaigns,
            CouponTemplateQueries templates,
            AudienceChoices choices,
            CurrentCaller current) {
        super("campaign.edit");
        this.commands = commands;
        this.campaigns = campaigns;
        this.templates = templates;
        this.choices = choices;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CampaignId campaign = Routed.id(event, CampaignNavigation.CAMPAIGN, CampaignId::new);
        CampaignCard card = campaigns.card(current.get(), campaign).orElseThrow(NotFoundException::new);
        SendOnce sending = new SendOnce(current::request);
        CampaignForm form = new CampaignForm(
                card.details(), card.audience(), choices, audience -> campaigns.countAudience(current.get(), audience));
        form.preview().coupons(templates.ofCampaign(current.get(), campaign));
        Answers answers = form.answers();
        Button save =
                SendOnce.button(getTranslation("kit.save"), () -> form.details().ifPresent(details -> {
                    if (answers.show(
                            sending.send(request -> commands.change(request, campaign, details, form.audience())))) {
                        Notices.done(getTranslation("campaign.changed"));
                        CampaignNavigation.open(campaign);
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        back(CampaignNavigation.link(campaign, card.details().name()));
        actions(new Button(getTranslation("kit.cancel"), e -> CampaignNavigation.open(campaign)), save);
        replace(form);
    }
}
