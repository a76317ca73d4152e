package io.sanshan.application.campaign;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChangeCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.EndCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.PauseCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ResumeCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ScheduleCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SendBackCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SetCampaignBudget;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what is asked of campaigns; a start freezes the audience first. */
@Component
class CampaignCommandDoor implements CampaignCommands {

    /** Members in one event: large enough for few events, small enough for one transaction of any store. */
    private static final int PART = 1_000;

    private final CommandSender sender;
    private final EventLog log;
    private final AudienceDirectory directory;
    private final CampaignPush push;

    CampaignCommandDoor(CommandSender sender, EventLog log, AudienceDirectory directory, CampaignPush push) {
        this.sender = sender;
        this.log = log;
        this.directory = directory;
        this.push = push;
    }

    @Override
    public Outcome draft(Request request, CampaignId campaign, CampaignDetails details, Audience audience) {
        return sender.send(new DraftCampaign(campaign, details, audience), request);
    }

    @Override
    public Outcome change(Request request, CampaignId campaign, CampaignDetails details, Audience audience) {
        return sender.send(new ChangeCampaign(campaign, details, audience), request);
    }

    @Override
    public Outcome chooseCoupons(Request request, CampaignId campaign, List<CouponTemplateId> templates) {
        return sender.send(new ChooseCoupons(campaign, templates), request);
    }

    @Override
    public Outcome setBudget(Request request, CampaignId campaign, @Nullable Money budget) {
        return sender.send(new SetCampaignBudget(campaign, budget), request);
    }

    @Override
    public Outcome submit(Request request, CampaignId campaign) {
        return sender.send(new SubmitCampaign(campaign), request);
    }

    @Override
    public Outcome approve(Request request, CampaignId campaign) {
        return sender.send(new ApproveCampaign(campaign), request);
    }

    @Override
    public Outcome sendBack(Request request, CampaignId campaign, String reason) {
        return sender.send(new SendBackCampaign(campaign, reason), request);
    }

    @Override
    public Outcome schedule(Request request, CampaignId campaign) {
        return sender.send(new ScheduleCampaign(campaign), request);
    }

    @Override
    public Outcome start(Request request, CampaignId campaign) {
        List<RecordedEvent> events = log.stream(campaign.value(), 0);
        CampaignCard card = CampaignLog.card(events);
        if (card == null || startedBy(events, request) || !mayStart(card)) {
            // The campaign itself says no, or gives the accepted answer again; an audience need not be counted for
            // that.
            return sender.send(
                    new StartCampaign(campaign, attempts(events), card == null ? 0 : card.audienceSize()), request);
        }
        if (!card.details().delivery().freezesAudience()) {
            return sender.send(new StartCampaign(campaign, attempts(events), 0), request);
        }
        List<MemberId> members = directory.members(card.audience());
        if (members.isEmpty()) {
            return Outcome.refused(Refusal.of(CampaignRefusal.AUDIENCE_EMPTY));
        }
        // Members come and go between two tries, so each try freezes anew, under ids of its own.
        Request freeze = request.then(UUID.randomUUID().toString());
        int attempt = attempts(events) + 1;
        for (int part = 0; part * PART < members.size(); part++) {
            List<MemberId> some = members.subList(part * PART, Math.min(members.size(), (part + 1) * PART));
            Outcome frozen =
                    sender.send(new FreezeAudience(campaign, attempt, part, some), freeze.then(Integer.toString(part)));
            if (!frozen.isDone()) {
                return frozen;
            }
        }
        return sender.send(new StartCampaign(campaign, attempt, members.size()), request);
    }

    /** How many times the audience was begun to be frozen. Who comes in between is refused by the campaign itself. */
    private static int attempts(List<RecordedEvent> events) {
        return (int) events.stream()
                .filter(event -> event.payload() instanceof AudienceFrozen frozen && frozen.part() == 0)
                .count();
    }

    private static boolean startedBy(List<RecordedEvent> events, Request request) {
        return events.stream()
                .anyMatch(event -> event.payload() instanceof CampaignStarted
                        && event.occasion().commandId().equals(request.commandId()));
    }

    private static boolean mayStart(CampaignCard card) {
        return card.status() == CampaignStatus.APPROVED || card.status() == CampaignStatus.SCHEDULED;
    }

    @Override
    public Outcome pause(Request request, CampaignId campaign) {
        return sender.send(new PauseCampaign(campaign), request);
    }

    @Override
    public Outcome resume(Request request, CampaignId campaign) {
        return sender.send(new ResumeCampaign(campaign), request);
    }

    @Override
    public Outcome end(Request request, CampaignId campaign) {
        return sender.send(new EndCampaign(campaign), request);
    }

    @Override
    public PushAnswer push(Request request, CampaignId campaign, List<MemberId> members) {
        return push.push(request, campaign, members);
    }
}
