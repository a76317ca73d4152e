package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.CouponIssuer.Issued;
import io.sanshan.application.shared.CouponIssuer.NotIssued;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.SideBySide;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Issues coupons for a task of a campaign, many at once, and counts what came of it. */
final class CountedIssue {

    /** How long a task is one node's, and again with each step of its work. */
    static final Duration HOLD = Duration.ofMinutes(2);

    /** Who asks together shares the log's writes; many more would only wait for each other. */
    static final int AT_ONCE = 16;

    private static final int BETWEEN_EXTENSIONS = 500;

    private final Claims claims;
    private final Claims.Claim claim;
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean stopped;

    CountedIssue(Claims claims, Claims.Claim claim) {
        this.claims = claims;
        this.claim = claim;
    }

    /** False when it had to stop: the campaign was paused or ended meanwhile, or another node has taken over. */
    <G> boolean each(List<G> grants, Function<G, CouponIssuer.Answer> issue) {
        for (int from = 0; from < grants.size(); from += BETWEEN_EXTENSIONS) {
            if (!claims.extend(claim, HOLD)) {
                return false;
            }
            SideBySide.each(
                    AT_ONCE, grants.subList(from, Math.min(grants.size(), from + BETWEEN_EXTENSIONS)), grant -> {
                        if (!stopped) {
                            count(issue.apply(grant));
                        }
                    });
            if (stopped) {
                return false;
            }
        }
        return true;
    }

    private void count(CouponIssuer.Answer answer) {
        switch (answer) {
            case Issued _ -> issued.incrementAndGet();
            case NotIssued(Refusal refusal) when refusal.is(CouponRefusal.CAMPAIGN_NOT_RUNNING) -> stopped = true;
            // The campaign is not for her, or she has got hers: she misses nothing.
            case NotIssued(Refusal refusal)
            when refusal.is(CouponRefusal.NOT_IN_AUDIENCE) || refusal.is(CouponRefusal.SOURCE_GIVEN) -> {}
            case NotIssued _ -> refused.incrementAndGet();
        }
    }

    int issued() {
        return issued.get();
    }

    /** How many could not be had. */
    int refused() {
        return refused.get();
    }
}
