package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.campaign.CampaignDetails;
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
 * When campaigns start and end by themselves. One that an import started is ended by the import: its window lies in the past,
 * and it would be over before its coupons are in.
 */
@Component
@WritesRows(CampaignDueRow.class)
@ProcessingGroup(CampaignsDueSheet.NAME)
class CampaignsDueSheet {

    static final String NAME = "campaigns-due";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, CampaignDueRow> rows;

    CampaignsDueSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                CampaignDueRow.class,
                CampaignDueRow::id,
                KeysOf.each(CampaignEvent.class, event -> event.campaign().value()));
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.campaign().value();
        if (event instanceof CampaignDrafted drafted) {
            CampaignDetails details = drafted.details();
            rows.add(id, () -> new CampaignDueRow(id, details.opens(), details.closes(), sequence));
            return;
        }
        CampaignDueRow row = rows.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        switch (event) {
            case CampaignChanged changed ->
                row.window(changed.details().opens(), changed.details().closes());
            case CampaignScheduled _ -> row.startsByItself(eventId);
            case CampaignStarted _ -> {
                if (!occasion.actor().imports()) {
                    row.endsByItself(eventId);
                }
            }
            case CampaignEnded _ -> rows.remove(id);
            case CampaignDrafted _,
                    CouponsChosen _,
                    CampaignBudgetSet _,
                    CampaignSubmitted _,
                    CampaignApproved _,
                    CampaignSentBack _,
                    AudienceFrozen _,
                    AudienceServed _,
                    BirthdaysServed _,
                    CampaignPaused _,
                    CampaignResumed _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CampaignsDueSheet.class);
    }
}
