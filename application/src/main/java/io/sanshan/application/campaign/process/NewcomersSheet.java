package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.campaign.CampaignEvent;
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
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who registered while a campaign ran that has coupons for her, and has not got them yet. What an import tells is long past: neither members
 * that it brings nor campaigns that it starts are on the sheet. A coupon that cannot be had, such as one whose stock is used up, stays on it
 * until its campaign ends.
 */
@Component
@WritesRows({WelcomingCampaignRow.class, NewcomerRow.class})
@ProcessingGroup(NewcomersSheet.NAME)
class NewcomersSheet {

    static final String NAME = "newcomers";

    private static final String WELCOMING = NewcomersSheet.class.getName();

    private final EntityManager entityManager;
    private final RowsOfBatch<String, WelcomingCampaignRow> campaigns;
    private final RowsOfBatch<String, NewcomerRow> newcomers;

    NewcomersSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        campaigns = new RowsOfBatch<>(
                entityManager,
                WelcomingCampaignRow.class,
                WelcomingCampaignRow::id,
                KeysOf.each(CampaignEvent.class, event -> event.campaign().value()));
        newcomers = new RowsOfBatch<>(
                entityManager,
                NewcomerRow.class,
                NewcomerRow::id,
                payload -> payload instanceof CouponIssued issued && issued.way() == IssueWay.REGISTRATION
                        ? List.of(NewcomerRow.id(issued.template(), issued.member()))
                        : List.of());
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.campaign().value();
        forgetWhoWelcomes();
        if (event instanceof CampaignDrafted drafted) {
            campaigns.add(id, () -> new WelcomingCampaignRow(id, drafted.details(), drafted.audience(), sequence));
            return;
        }
        WelcomingCampaignRow row = campaigns.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        switch (event) {
            case CampaignChanged changed -> row.design(changed.details(), changed.audience());
            case CouponsChosen chosen -> row.carries(chosen.templates());
            case CampaignStarted _ -> row.runs(!occasion.actor().imports());
            case CampaignPaused _ -> {
                row.runs(false);
                due(id, null);
            }
            case CampaignResumed _ -> {
                row.runs(!occasion.actor().imports());
                due(id, occasion.occurredAt());
            }
            case CampaignEnded _ -> {
                row.runs(false);
                forget("campaign", id);
            }
            case CampaignDrafted _,
                    CampaignBudgetSet _,
                    CampaignSubmitted _,
                    CampaignApproved _,
                    CampaignSentBack _,
                    CampaignScheduled _,
                    AudienceFrozen _,
                    AudienceServed _,
                    BirthdaysServed _ -> {}
        }
    }

    private void due(String campaign, @Nullable Instant at) {
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("update NewcomerRow n set n.dueAt = :at where n.campaign = :campaign")
                .setParameter("at", at)
                .setParameter("campaign", campaign)
                .executeUpdate());
    }

    private void forget(String column, String value) {
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("delete from NewcomerRow n where n." + column + " = :value")
                .setParameter("value", value)
                .executeUpdate());
    }

    @EventHandler
    void on(MemberRegistered event, Occasion occasion, @MessageIdentifier String eventId) {
        if (occasion.actor().imports()) {
            return;
        }
        MemberId member = event.member();
        Instant at = occasion.occurredAt();
        for (WelcomingCampaignRow campaign : welcoming()) {
            if (campaign.isFor(event, at)) {
                for (CouponTemplateId template : campaign.templates()) {
                    newcomers.add(
                            NewcomerRow.id(template, member),
                            () -> new NewcomerRow(campaign.id(), template, member, at, eventId));
                }
            }
        }
    }

    /** Asked once in a batch, and again after an event of a campaign in it. */
    private List<WelcomingCampaignRow> welcoming() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(WELCOMING, name -> welcomingNow())
                : welcomingNow();
    }

    private List<WelcomingCampaignRow> welcomingNow() {
        return entityManager
                .createQuery(
                        "select c from WelcomingCampaignRow c where c.welcoming = true order by c.id",
                        WelcomingCampaignRow.class)
                .getResultList();
    }

    private static void forgetWhoWelcomes() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().remove(WELCOMING);
        }
    }

    @EventHandler
    void on(CouponIssued event) {
        if (event.way() == IssueWay.REGISTRATION) {
            newcomers.remove(NewcomerRow.id(event.template(), event.member()));
        }
    }

    @EventHandler
    void on(MemberLeft event) {
        forget("member", event.member().value());
    }

    @EventHandler
    void on(MemberErased event) {
        forget("member", event.member().value());
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, NewcomersSheet.class);
    }
}
