package io.sanshan.application.shared;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;

/** Port that says of whom a started campaign's frozen audience consists. An audience once frozen never changes. */
public interface FrozenAudiences {

    /** Whether the campaign lets members take its coupons themselves, and this member is of its audience. */
    boolean mayClaim(CampaignId campaign, MemberId member);
}
