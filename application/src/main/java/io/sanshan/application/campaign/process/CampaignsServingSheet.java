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
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * The started campaigns whose audience has not got all its coupons yet. An import issues only what was redeemed, so campaigns
 * that it started are not served.
 */
@Component
@WritesRows(CampaignServingRow.class)
@ProcessingGroup(CampaignsServingSheet.NAME)
class CampaignsServingSheet {

    static final String NAME = "campaigns-serving";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, CampaignServingRow> rows;

    CampaignsServingSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                CampaignServingRow.class,
                CampaignServingRow::id,
                KeysOf.each(CampaignEvent.class, event -> event.campaign().value()));
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.campaign().value();
        if (event instanceof CampaignDrafted drafted) {
            rows.add(id, () -> new CampaignServingRow(id, drafted.details().delivery(), sequence));
            return;
        }
        CampaignServingRow row = rows.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        switch (event) {
            case CampaignChanged changed -> row.delivers(changed.details().delivery());
            case AudienceFrozen frozen -> row.frozen(frozen.part());
            case CampaignStarted _ -> {
                if (!occasion.actor().imports()) {
                    row.started(occasion.occurredAt(), eventId);
                }
            }
            case AudienceServed part -> row.served(part);
            case CampaignPaused _ -> row.held();
            case CampaignResumed _ -> row.goesOn();
            case CampaignEnded _ -> rows.remove(id);
            case CampaignDrafted _,
                    CouponsChosen _,
                    CampaignBudgetSet _,
                    CampaignSubmitted _,
                    CampaignApproved _,
                    CampaignSentBack _,
                    CampaignScheduled _,
                    BirthdaysServed _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CampaignsServingSheet.class);
    }
}
