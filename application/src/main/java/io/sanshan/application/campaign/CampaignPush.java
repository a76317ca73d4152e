package io.sanshan.application.campaign;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.campaign.CampaignRefusal;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues a campaign's coupons to chosen own members of a guide. */
@Component
class CampaignPush {

    /** A guide chooses by hand; more at once is no choice. */
    private static final int MOST = 500;

    private final EventLog log;
    private final CouponIssuer issuer;
    private final AudienceMembership audiences;

    CampaignPush(EventLog log, CouponIssuer issuer, AudienceMembership audiences) {
        this.log = log;
        this.issuer = issuer;
        this.audiences = audiences;
    }

    PushAnswer push(Request request, CampaignId campaign, List<MemberId> chosen) {
        Caller caller = request.caller();
        GuideId guide = caller instanceof Caller.Staff staff ? staff.guide() : null;
        if (guide == null) {
            throw new NotAllowed(caller, "push without being a guide");
        }
        Set<MemberId> members = new LinkedHashSet<>(chosen);
        if (members.size() > MOST) {
            throw new IllegalArgumentException("a guide pushes to at most " + MOST + " members at once");
        }
        CampaignCard card = CampaignLog.card(log.stream(campaign.value(), 0));
        if (card == null || card.details().delivery() != CouponDelivery.PUSHED_BY_GUIDE) {
            throw new NotAllowed(caller, "push this campaign");
        }
        if (!audiences.of(campaign, members).containsAll(members)
                || !members.stream().allMatch(member -> guide.equals(guideOf(member)))) {
            throw new NotAllowed(caller, "push to members who are not her own or not of the audience");
        }
        if (card.status() != CampaignStatus.RUNNING) {
            return nobody(members, Refusal.of(CampaignRefusal.NOT_RUNNING));
        }
        return issue(request, card.templates(), members);
    }

    private PushAnswer issue(Request request, List<CouponTemplateId> templates, Set<MemberId> members) {
        List<MemberId> reached = new ArrayList<>();
        Map<MemberId, Refusal> refused = new LinkedHashMap<>();
        for (MemberId member : members) {
            for (CouponTemplateId template : templates) {
                Request step = request.then(step(member, template));
                if (issuer.issue(step, template, member, IssueWay.PUSHED_BY_GUIDE)
                        instanceof CouponIssuer.NotIssued(Refusal refusal)) {
                    refused.putIfAbsent(member, refusal);
                }
            }
            if (!refused.containsKey(member)) {
                reached.add(member);
            }
        }
        return new PushAnswer(reached, refused);
    }

    /** The same member and template give the same step, so that a request that comes again pushes nothing twice. */
    private static String step(MemberId member, CouponTemplateId template) {
        return UUID.nameUUIDFromBytes((member.value() + template.value()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static PushAnswer nobody(Set<MemberId> members, Refusal why) {
        Map<MemberId, Refusal> refused = new LinkedHashMap<>();
        members.forEach(member -> refused.put(member, why));
        return new PushAnswer(List.of(), refused);
    }

    /** Whose member it is, as the log says: a binding that has just changed must not be pushed over. */
    private @Nullable GuideId guideOf(MemberId member) {
        GuideId guide = null;
        for (RecordedEvent event : log.stream(member.value(), 0)) {
            switch (event.payload()) {
                case MemberBound bound -> guide = bound.guide();
                case MemberUnbound _, MemberLeft _, MemberErased _ -> guide = null;
                default -> {
                    // Nothing that binds or unbinds.
                }
            }
        }
        return guide;
    }
}
