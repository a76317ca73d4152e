package io.sanshan.application.campaign;

import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.MemberId;
import java.util.List;

/** Port to who belongs to an audience at this moment. */
public interface AudienceDirectory {

    long size(Audience audience);

    /** All of them, in the order of their ids. */
    List<MemberId> members(Audience audience);
}
