package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Begins a campaign. Once drafted, its own screen takes over, where coupons are added. */
@Route("hq/campaigns/new")
@RolesAllowed(Roles.HEADQUARTERS)
class CampaignNewView extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    CampaignNewView(
            CampaignCommands commands,
            CampaignQueries campaigns,
            AudienceChoices choices,
            CurrentCaller current,
            Clock clock) {
        super("campaign.new");
        CampaignId campaign = CampaignId.of(UUID.randomUUID());
        SendOnce sending = new SendOnce(current::request);
        CampaignForm form = new CampaignForm(
                usual(clock),
                new Audience.Everyone(),
                choices,
                audience -> campaigns.countAudience(current.get(), audience));
        Answers answers = form.answers();
        Button draft = SendOnce.button(
                getTranslation("campaign.draft"), () -> form.details().ifPresent(details -> {
                    if (answers.show(
                            sending.send(request -> commands.draft(request, campaign, details, form.audience())))) {
                        Notices.done(getTranslation("campaign.drafted"));
                        CampaignNavigation.open(campaign);
                    }
                }));
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        back(new RouterLink(getTranslation("campaigns.title"), CampaignListView.class));
        lead(getTranslation("campaign.new.lead"));
        actions(draft);
        add(form);
        form.focus();
    }

    private static CampaignDetails usual(Clock clock) {
        ZoneId zone = Formats.here().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new CampaignDetails(
                "",
                "",
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(USUAL_DAYS).atStartOfDay(zone).toInstant(),
                CouponDelivery.ISSUED_AT_START);
    }
}
