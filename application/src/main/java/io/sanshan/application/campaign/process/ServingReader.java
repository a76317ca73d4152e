package io.sanshan.application.campaign.process;

import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.application.campaign.CampaignServings;
import io.sanshan.domain.ids.CampaignId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how far the process has come from the sheet that it works through. */
@Component
class ServingReader implements CampaignServings {

    private final EntityManager entities;

    ServingReader(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CampaignServing> of(CampaignId campaign) {
        return Optional.ofNullable(entities.find(CampaignServingRow.class, campaign.value()))
                .flatMap(CampaignServingRow::serving);
    }
}
