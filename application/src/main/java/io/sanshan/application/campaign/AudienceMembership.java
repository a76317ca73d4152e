package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;
import java.util.Collection;
import java.util.Set;

/** Port to the members of frozen audiences. */
public interface AudienceMembership {

    /** Those of the members who are of the campaign's frozen audience. */
    Set<MemberId> of(CampaignId campaign, Collection<MemberId> members);
}
