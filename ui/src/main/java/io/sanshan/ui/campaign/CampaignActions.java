package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.function.BiFunction;

/** What may be done with a campaign where it stands. That it may not be approved by who submitted it, the campaign says itself. */
record CampaignActions(CampaignCommands commands, CurrentCaller current) {

    Component[] of(CampaignCard card) {
        CampaignId campaign = card.campaign();
        return switch (card.status()) {
            case DRAFT ->
                new Component[] {
                    quiet("campaign.edit", Glyph.EDIT, () -> CampaignNavigation.edit(campaign)),
                    main("campaign.submit", Glyph.SEND, campaign, commands::submit)
                };
            case SUBMITTED ->
                new Component[] {
                    quiet("campaign.sendBack", Glyph.UNDO, () -> new SendBackDialog(commands, current, campaign)
                            .open()),
                    main("campaign.approve", Glyph.CHECK, campaign, commands::approve)
                };
            case APPROVED ->
                new Component[] {
                    ending(campaign),
                    quiet(
                            "campaign.schedule",
                            Glyph.CLOCK,
                            () -> send("campaign.schedule", campaign, commands::schedule)),
                    main("campaign.start", Glyph.PLAY, campaign, commands::start)
                };
            case SCHEDULED ->
                new Component[] {ending(campaign), main("campaign.start", Glyph.PLAY, campaign, commands::start)};
            case RUNNING ->
                new Component[] {
                    ending(campaign),
                    quiet("campaign.pause", Glyph.PAUSE, () -> send("campaign.pause", campaign, commands::pause))
                };
            case PAUSED ->
                new Component[] {ending(campaign), main("campaign.resume", Glyph.PLAY, campaign, commands::resume)};
            case ENDED -> new Component[0];
        };
    }

    private Button ending(CampaignId campaign) {
        Button button = new Button(
                I18NProvider.translate("campaign.end"),
                Glyph.STOP.create(),
                e -> Confirm.ask(
                        I18NProvider.translate("campaign.end.question"),
                        I18NProvider.translate("campaign.end.consequence"),
                        I18NProvider.translate("campaign.end"),
                        () -> send("campaign.end", campaign, commands::end)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return button;
    }

    private Button quiet(String key, Glyph glyph, Runnable action) {
        Button button = SendOnce.button(I18NProvider.translate(key), action);
        button.setIcon(glyph.create());
        return button;
    }

    private Button main(
            String key, Glyph glyph, CampaignId campaign, BiFunction<Request, CampaignId, Outcome> command) {
        Button button = quiet(key, glyph, () -> send(key, campaign, command));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The words for done stand under the key with .done. */
    private void send(String key, CampaignId campaign, BiFunction<Request, CampaignId, Outcome> command) {
        Outcome outcome = new SendOnce(current::request).send(request -> command.apply(request, campaign));
        Answers.notice(outcome, I18NProvider.translate(key + ".done"));
    }
}
