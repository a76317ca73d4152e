package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.SideBySide;
import io.sanshan.domain.campaign.CampaignCommand.RecordAudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.AudienceServed;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int COUPONS_BETWEEN_EXTENSIONS = 500;
    /** Who asks together shares the log's writes; many more would only wait for each other. */
    private static final int AT_ONCE = 16;

    private static final Duration HOLD = Duration.ofMinutes(2);

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
        for (Claims.Claim claim :
                claims.take(CampaignServingRow.class, CampaignsServingSheet.NAME, CAMPAIGNS_OF_A_TICK, HOLD)) {
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
            Optional<Tally> tally = issue(claim, cause, templates, part.getValue());
            if (tally.isEmpty()) {
                return;
            }
            sender.send(
                    new RecordAudienceServed(
                            campaign,
                            part.getKey(),
                            tally.get().issued.get(),
                            tally.get().refused.get()),
                    Request.step(PROCESS, campaign + "/served/" + part.getKey(), null, cause, clock.instant()));
        }
    }

    /** Nothing when it had to stop: the campaign was paused or ended meanwhile, or another node has taken over. */
    private Optional<Tally> issue(
            Claims.Claim claim, String cause, List<CouponTemplateId> templates, List<MemberId> members) {
        List<Grant> grants = members.stream()
                .flatMap(member -> templates.stream().map(template -> new Grant(template, member)))
                .toList();
        Tally tally = new Tally();
        for (int from = 0; from < grants.size(); from += COUPONS_BETWEEN_EXTENSIONS) {
            if (!claims.extend(claim, HOLD)) {
                return Optional.empty();
            }
            List<Grant> some = grants.subList(from, Math.min(grants.size(), from + COUPONS_BETWEEN_EXTENSIONS));
            SideBySide.each(AT_ONCE, some, grant -> issue(grant, cause, tally));
            if (tally.stopped) {
                return Optional.empty();
            }
        }
        return Optional.of(tally);
    }

    private void issue(Grant grant, String cause, Tally tally) {
        if (tally.stopped) {
            return;
        }
        Request request = Request.step(
                PROCESS, grant.template.value() + '/' + grant.member.value() + "/start", null, cause, clock.instant());
        switch (issuer.issue(request, grant.template, grant.member, IssueWay.CAMPAIGN)) {
            case CouponIssuer.Issued _ -> tally.issued.incrementAndGet();
            case CouponIssuer.NotIssued no -> {
                if (no.refusal().is(CouponRefusal.CAMPAIGN_NOT_RUNNING)) {
                    tally.stopped = true;
                } else {
                    tally.refused.incrementAndGet();
                }
            }
        }
    }

    private record Grant(CouponTemplateId template, MemberId member) {}

    private static final class Tally {
        private final AtomicInteger issued = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean stopped;
    }
}
