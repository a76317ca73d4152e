package io.sanshan.application.campaign.adapter;

import io.sanshan.application.campaign.AudienceDirectory;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the member feature through its door, as a part of the application. */
@Component
class AudienceOfMembers implements AudienceDirectory {

    private static final Caller CAMPAIGNS = new Caller.System("campaign");
    private static final int PAGE = 1_000;

    private final MemberQueries members;

    AudienceOfMembers(MemberQueries members) {
        this.members = members;
    }

    @Override
    public long size(Audience audience) {
        return members.audienceSize(CAMPAIGNS, audience);
    }

    @Override
    public List<MemberId> members(Audience audience) {
        List<MemberId> all = new ArrayList<>();
        List<MemberId> page = members.audience(CAMPAIGNS, audience, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = members.audience(CAMPAIGNS, audience, page.getLast(), PAGE);
        }
        return all;
    }
}
