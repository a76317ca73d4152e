package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.SideBySide;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueSource;
import io.sanshan.domain.coupon.IssueWay;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Issues coupons to those who registered while a campaign ran, one of each template: the member's allowance lets a second one not through. */
@Component
class WhenMemberRegisteredThenIssueHerCoupons {

    private static final Caller.System PROCESS = new Caller.System("campaigns");
    private static final int BATCH = 200;
    private static final int BATCHES_OF_A_TICK = 50;

    /** How long a coupon waits for the next try that could not be had: the stock may grow, but not by itself. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofHours(1);

    private final Claims claims;
    private final EntityManager entityManager;
    private final CouponIssuer issuer;
    private final Clock clock;

    WhenMemberRegisteredThenIssueHerCoupons(
            Claims claims, EntityManager entityManager, CouponIssuer issuer, Clock clock) {
        this.claims = claims;
        this.entityManager = entityManager;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.campaigns:PT1S}")
    void tick() {
        for (int batch = 0; batch < BATCHES_OF_A_TICK; batch++) {
            List<Claims.Claim> taken = claims.take(NewcomerRow.class, NewcomersSheet.NAME, BATCH, CountedIssue.HOLD);
            if (taken.isEmpty()) {
                return;
            }
            SideBySide.each(CountedIssue.AT_ONCE, taken, claim -> {
                NewcomerRow row = entityManager.find(NewcomerRow.class, claim.task());
                if (row != null) {
                    claims.work(claim, () -> react(claim, row));
                }
            });
        }
    }

    private void react(Claims.Claim claim, NewcomerRow row) {
        Request request = Request.step(PROCESS, row.id() + "/registered", null, row.cause(), clock.instant());
        CouponIssuer.Answer answer =
                issuer.issue(request, row.template(), row.member(), IssueWay.REGISTRATION, IssueSource.REGISTRATION);
        if (answer instanceof CouponIssuer.NotIssued no && !no.refusal().is(CouponRefusal.CAMPAIGN_NOT_RUNNING)) {
            claims.extend(claim, UNTIL_NEXT_TRY);
        }
    }
}
