package io.sanshan.domain.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.campaign.CampaignCommand.ApproveCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChangeCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ChooseCoupons;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignCommand.EndCampaign;
import io.sanshan.domain.campaign.CampaignCommand.FreezeAudience;
import io.sanshan.domain.campaign.CampaignCommand.PauseCampaign;
import io.sanshan.domain.campaign.CampaignCommand.RecordAudienceServed;
import io.sanshan.domain.campaign.CampaignCommand.RecordBirthdaysServed;
import io.sanshan.domain.campaign.CampaignCommand.ResumeCampaign;
import io.sanshan.domain.campaign.CampaignCommand.ScheduleCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SendBackCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SetCampaignBudget;
import io.sanshan.domain.campaign.CampaignCommand.StartCampaign;
import io.sanshan.domain.campaign.CampaignCommand.SubmitCampaign;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.BirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignApproved;
import io.sanshan.domain.campaign.CampaignEvent.CampaignBudgetSet;
import io.sanshan.domain.campaign.CampaignEvent.CampaignChanged;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignEnded;
import io.sanshan.domain.campaign.CampaignEvent.CampaignPaused;
import io.sanshan.domain.campaign.CampaignEvent.CampaignResumed;
import io.sanshan.domain.campaign.CampaignEvent.CampaignScheduled;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSentBack;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.campaign.CampaignEvent.CampaignSubmitted;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A campaign from draft to end. Of its audience it holds only how many were frozen: who they are is in the events. */
@Revision("2")
public class Campaign {

    @AggregateIdentifier
    private CampaignId id;

    private CampaignStatus status;
    private Instant opens;
    private Instant closes;
    private CouponDelivery delivery;
    private boolean forSomebody;
    private int templates;
    private @Nullable Actor submitter;
    private int attempts;
    private int nextPart;
    private int frozen;
    private List<Integer> served = new ArrayList<>();
    private @Nullable LocalDate birthdaysServed;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DraftCampaign command) {
        requireSound(command.details(), command.audience());
        apply(new CampaignDrafted(command.campaign(), command.details(), command.audience()));
    }

    @EventSourcingHandler
    void evolve(CampaignDrafted event) {
        id = event.campaign();
        status = CampaignStatus.DRAFT;
        design(event.details(), event.audience());
    }

    @CommandHandler
    void decide(ChangeCampaign command) {
        requireDraft();
        requireSound(command.details(), command.audience());
        apply(new CampaignChanged(id, command.details(), command.audience()));
    }

    @EventSourcingHandler
    void evolve(CampaignChanged event) {
        design(event.details(), event.audience());
    }

    private void design(CampaignDetails details, Audience audience) {
        opens = details.opens();
        closes = details.closes();
        delivery = details.delivery();
        forSomebody = audience.namesSomebody();
    }

    @CommandHandler
    void decide(ChooseCoupons command) {
        requireDraft();
        apply(new CouponsChosen(id, command.templates()));
    }

    @EventSourcingHandler
    void evolve(CouponsChosen event) {
        templates = event.templates().size();
    }

    @CommandHandler
    void decide(SetCampaignBudget command) {
        requireDraft();
        Rule.require(new ABudgetIsAboveZero(command.budget()));
        apply(new CampaignBudgetSet(id, command.budget()));
    }

    @CommandHandler
    void decide(SubmitCampaign command, Occasion occasion) {
        requireDraft();
        Rule.require(
                new ACampaignIsForSomebody(forSomebody),
                new ACampaignCarriesACoupon(templates),
                new AWindowThatIsOverStaysClosed(closes, occasion.occurredAt()));
        apply(new CampaignSubmitted(id));
    }

    @EventSourcingHandler
    void evolve(CampaignSubmitted event, Occasion occasion) {
        status = CampaignStatus.SUBMITTED;
        submitter = occasion.actor();
    }

    @CommandHandler
    void decide(ApproveCampaign command, Occasion occasion) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyASubmissionIsDecidedOn(status),
                new SomebodyElseApproves(submitter, occasion.actor()),
                new AWindowThatIsOverStaysClosed(closes, occasion.occurredAt()));
        apply(new CampaignApproved(id));
    }

    @EventSourcingHandler
    void evolve(CampaignApproved event) {
        status = CampaignStatus.APPROVED;
    }

    @CommandHandler
    void decide(SendBackCampaign command) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyASubmissionIsDecidedOn(status),
                new WhoSendsBackSaysWhy(command.reason()));
        apply(new CampaignSentBack(id, command.reason()));
    }

    @EventSourcingHandler
    void evolve(CampaignSentBack event) {
        status = CampaignStatus.DRAFT;
        submitter = null;
    }

    @CommandHandler
    void decide(ScheduleCampaign command, Occasion occasion) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAnApprovedCampaignIsScheduled(status),
                new AWindowThatIsOverStaysClosed(closes, occasion.occurredAt()));
        apply(new CampaignScheduled(id));
    }

    @EventSourcingHandler
    void evolve(CampaignScheduled event) {
        status = CampaignStatus.SCHEDULED;
    }

    @CommandHandler
    void decide(FreezeAudience command) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAnApprovedCampaignIsPrepared(status),
                new PartsOfAnAudienceFollowEachOther(command.part(), nextPart),
                new AFrozenAudienceBelongsToOneStart(command.attempt(), command.part() == 0 ? attempts + 1 : attempts),
                new ACampaignIsForSomebody(!command.members().isEmpty()));
        apply(new AudienceFrozen(id, command.part(), command.members()));
    }

    @EventSourcingHandler
    void evolve(AudienceFrozen event) {
        int members = event.members().size();
        if (event.part() == 0) {
            attempts++;
            frozen = 0;
        }
        frozen += members;
        nextPart = event.part() + 1;
    }

    @CommandHandler
    void decide(StartCampaign command, Occasion occasion) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAnApprovedCampaignIsPrepared(status),
                new ACampaignStartsWhenItsWindowIsOpen(opens, occasion.occurredAt()),
                new AWindowThatIsOverStaysClosed(closes, occasion.occurredAt()),
                new AFrozenAudienceBelongsToOneStart(command.attempt(), attempts),
                new TheAudienceIsFrozenFirst(delivery.freezesAudience(), frozen, command.audienceSize()));
        apply(new CampaignStarted(id, command.audienceSize()));
    }

    @EventSourcingHandler
    void evolve(CampaignStarted event) {
        status = CampaignStatus.RUNNING;
    }

    @CommandHandler
    void decide(RecordAudienceServed command) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAStartedCampaignIsServed(status),
                new APartOfTheAudienceIsServedOnce(command.part(), nextPart, served));
        apply(new AudienceServed(id, command.part(), command.issued(), command.refused()));
    }

    @EventSourcingHandler
    void evolve(AudienceServed event) {
        served.add(event.part());
    }

    @CommandHandler
    void decide(RecordBirthdaysServed command) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAStartedCampaignIsServed(status),
                new BirthdaysFollowEachOther(command.day(), birthdaysServed));
        apply(new BirthdaysServed(id, command.day(), command.issued(), command.refused()));
    }

    @EventSourcingHandler
    void evolve(BirthdaysServed event) {
        birthdaysServed = event.day();
    }

    @CommandHandler
    void decide(PauseCampaign command) {
        Rule.require(new AnEndedCampaignIsOverForGood(status), new OnlyARunningCampaignPauses(status));
        apply(new CampaignPaused(id));
    }

    @EventSourcingHandler
    void evolve(CampaignPaused event) {
        status = CampaignStatus.PAUSED;
    }

    @CommandHandler
    void decide(ResumeCampaign command, Occasion occasion) {
        Rule.require(
                new AnEndedCampaignIsOverForGood(status),
                new OnlyAPausedCampaignResumes(status),
                new AWindowThatIsOverStaysClosed(closes, occasion.occurredAt()));
        apply(new CampaignResumed(id));
    }

    @EventSourcingHandler
    void evolve(CampaignResumed event) {
        status = CampaignStatus.RUNNING;
    }

    @CommandHandler
    void decide(EndCampaign command) {
        Rule.require(new AnEndedCampaignIsOverForGood(status), new OnlyAnApprovedCampaignEnds(status));
        apply(new CampaignEnded(id));
    }

    @EventSourcingHandler
    void evolve(CampaignEnded event) {
        status = CampaignStatus.ENDED;
    }

    private void requireDraft() {
        Rule.require(new AnEndedCampaignIsOverForGood(status), new OnlyADraftIsChanged(status));
    }

    private static void requireSound(CampaignDetails details, Audience audience) {
        Rule.require(
                new ACampaignHasAName(details.name()),
                new ACampaignClosesAfterItOpens(details.opens(), details.closes()),
                new NewcomersAreKnownByTheirStore(details.delivery(), audience));
    }
}
