package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import java.util.Optional;

/** Port that knows how far campaigns have come with their audience. */
public interface CampaignServings {

    /** Nothing for a campaign that gives out nothing by itself, or has not begun to. */
    Optional<CampaignServing> of(CampaignId campaign);
}
