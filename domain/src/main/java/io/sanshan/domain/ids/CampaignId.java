package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of a campaign. */
public record CampaignId(String value) implements Id {

    private static final String PREFIX = "campaign-";

    public CampaignId {
        Id.require(PREFIX, value);
    }

    public static CampaignId of(UUID id) {
        return new CampaignId(PREFIX + id);
    }

    public static CampaignId named(String name) {
        return new CampaignId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
