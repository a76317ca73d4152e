package io.sanshan.application.campaign;

import io.sanshan.domain.campaign.CampaignStatus;
import java.util.Set;

/**
 * Which campaigns to list.
 *
 * @param status any of these; empty is all
 * @param text a part of the name, whatever the case; empty is all
 */
public record CampaignFilter(Set<CampaignStatus> status, String text) {

    public static final CampaignFilter ALL = new CampaignFilter(Set.of(), "");

    public CampaignFilter {
        status = Set.copyOf(status);
        text = text.strip();
    }
}
