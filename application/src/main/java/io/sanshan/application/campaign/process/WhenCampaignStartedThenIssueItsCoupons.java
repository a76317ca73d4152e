package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.campaign.CampaignCommand.RecordAudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Issues the coupons of a started campaign to its frozen audience, part by part. A part that was cut off is issued again from
 * its beginning: each member's coupon has one command id, so nobody gets two.
 */
@Component
class WhenCampaignStartedThenIssueItsCoupons {

    private static final Caller.System PROCESS = new Caller.System("campaigns");
    private static final int CAMPAIGNS_OF_A_TICK = 10;

    private final Claims claims;
    private final EntityManager entityManager;
    private final EventLog log;
    private final CouponIssuer issuer;
    private final CommandSender sender;
    private final Clock clock;

    WhenCampaignStartedThenIssueItsCoupons(
            Claims claims,
            EntityManager entityManager,
            EventLog log,
            CouponIssuer issuer,
            CommandSender sender,
            Clock clock) {
        this.claims = claims;
        this.entityManager = entityManager;
        this.log = log;
        this.issuer = issuer;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.campaigns:PT1S}")
    void tick() {
        for (Claims.Claim claim : claims.take(
                CampaignServingRow.class, CampaignsServingSheet.NAME, CAMPAIGNS_OF_A_TICK, CountedIssue.HOLD)) {
            CampaignServingRow row = entityManager.find(CampaignServingRow.class, claim.task());
            if (row != null) {
                claims.work(claim, () -> react(claim, new CampaignId(row.id()), row.cause()));
            }
        }
    }

    private void react(Claims.Claim claim, CampaignId campaign, String cause) {
        List<CouponTemplateId> templates = List.of();
        Map<Integer, List<MemberId>> waiting = new TreeMap<>();
        for (RecordedEvent event : log.stream(campaign.value(), 0)) {
            switch (event.payload()) {
                case CouponsChosen chosen -> templates = chosen.templates();
                case AudienceFrozen frozen -> {
                    if (frozen.part() == 0) {
                        waiting.clear();
                    }
                    waiting.put(frozen.part(), frozen.members());
                }
                case AudienceServed served -> waiting.remove(served.part());
                default -> {
                    // Nothing that concerns who gets what.
                }
            }
        }
        for (Map.Entry<Integer, List<MemberId>> part : waiting.entrySet()) {
            CountedIssue counted = new CountedIssue(claims, claim);
            if (!counted.each(grants(templates, part.getValue()), grant -> issue(grant, cause))) {
                return;
            }
            sender.send(
                    new RecordAudienceServed(campaign, part.getKey(), counted.issued(), counted.refused()),
                    Request.step(PROCESS, campaign + "/served/" + part.getKey(), null, cause, clock.instant()));
        }
    }

    private static List<Grant> grants(List<CouponTemplateId> templates, List<MemberId> members) {
        return members.stream()
                .flatMap(member -> templates.stream().map(template -> new Grant(template, member)))
                .toList();
    }

    private CouponIssuer.Answer issue(Grant grant, String cause) {
        Request request = Request.step(
                PROCESS, grant.template.value() + '/' + grant.member.value() + "/start", null, cause, clock.instant());
        return issuer.issue(request, grant.template, grant.member, IssueWay.CAMPAIGN);
    }

    private record Grant(CouponTemplateId template, MemberId member) {}
}
