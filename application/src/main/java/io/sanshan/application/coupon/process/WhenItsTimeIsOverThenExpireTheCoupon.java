package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.ids.CouponId;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets coupons expire at the moment their validity ends; that a node looks later does not move that moment. */
@Component
class WhenItsTimeIsOverThenExpireTheCoupon {

    private static final Caller.System PROCESS = new Caller.System("coupons");
    private static final int BATCH = 200;
    private static final int BATCHES_OF_A_TICK = 50;
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Claims claims;
    private final CommandSender sender;

    WhenItsTimeIsOverThenExpireTheCoupon(Claims claims, CommandSender sender) {
        this.claims = claims;
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.coupons:PT5S}")
    void tick() {
        for (int batch = 0; batch < BATCHES_OF_A_TICK; batch++) {
            if (claims.work(CouponExpiringRow.class, CouponsExpiringSheet.NAME, BATCH, HOLD, this::react) == 0) {
                return;
            }
        }
    }

    /** A refusal needs no answer here: the coupon was redeemed or taken back meanwhile, and that event takes the row away. */
    private void react(CouponExpiringRow row) {
        Request request = Request.step(PROCESS, row.id() + "/expire", null, row.cause(), row.end());
        sender.send(new ExpireCoupon(new CouponId(row.id())), request);
    }
}
