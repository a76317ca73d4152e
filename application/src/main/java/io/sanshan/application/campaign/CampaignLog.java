package io.sanshan.application.campaign;

import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.campaign.CampaignEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds of a campaign's own stream, for what must not hang on a read model that lags. */
final class CampaignLog {

    private CampaignLog() {}

    static @Nullable CampaignCard card(List<RecordedEvent> events) {
        CampaignCard card = null;
        for (RecordedEvent event : events) {
            card = CampaignCard.evolve(card, (CampaignEvent) event.payload(), event.occasion());
        }
        return card;
    }
}
