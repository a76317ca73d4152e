package io.sanshan.application.campaign.projection;

import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.campaign.CampaignEvent;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Writes the cards of campaigns and their frozen audiences. A card's row holds the sequence of its newest event, so that an
 * event that comes again is recognised; a part of an audience replaces what was frozen under its number and after.
 */
@Component
@WritesRows({CampaignRow.class, AudienceRow.class})
@ProcessingGroup(CampaignListProjection.NAME)
class CampaignListProjection {

    static final String NAME = "campaign-list";

    private final EntityManager entities;
    private final RowsOfBatch<String, CampaignRow> campaigns;

    CampaignListProjection(EntityManager entities) {
        this.entities = entities;
        campaigns = new RowsOfBatch<>(
                entities,
                CampaignRow.class,
                row -> row.campaignId,
                KeysOf.each(CampaignEvent.class, event -> event.campaign().value()));
    }

    @EventHandler
    void on(CampaignEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.campaign().value();
        if (event instanceof CampaignDrafted) {
            CampaignCard card = CampaignCard.evolve(null, event, occasion);
            campaigns.add(id, () -> new CampaignRow(card, sequence));
            return;
        }
        CampaignRow row = campaigns.get(id);
        if (row.lastSequence >= sequence) {
            return;
        }
        row.take(CampaignCard.evolve(row.card(), event, occasion), sequence);
        if (event instanceof AudienceFrozen frozen) {
            freeze(frozen);
        }
    }

    private void freeze(AudienceFrozen frozen) {
        RowsOfBatch.setBased(entities, () -> entities.createQuery(
                        "delete from AudienceRow a where a.campaignId = :campaign and a.part >= :part")
                .setParameter("campaign", frozen.campaign().value())
                .setParameter("part", frozen.part())
                .executeUpdate());
        for (MemberId member : new LinkedHashSet<>(frozen.members())) {
            entities.persist(new AudienceRow(frozen.campaign(), member, frozen.part()));
        }
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, CampaignListProjection.class);
    }
}
