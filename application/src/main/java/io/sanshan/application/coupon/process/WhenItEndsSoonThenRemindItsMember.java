package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.coupon.CouponCommand.RemindOfExpiry;
import io.sanshan.domain.ids.CouponId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds members of coupons that end soon, once each; a coupon that ended while no node looked is left alone. */
@Component
class WhenItEndsSoonThenRemindItsMember {

    private static final Caller.System PROCESS = new Caller.System("coupons");
    private static final int BATCH = 200;
    private static final int BATCHES_OF_A_TICK = 50;
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Claims claims;
    private final CommandSender sender;
    private final Clock clock;

    WhenItEndsSoonThenRemindItsMember(Claims claims, CommandSender sender, Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.coupons:PT5S}")
    void tick() {
        for (int batch = 0; batch < BATCHES_OF_A_TICK; batch++) {
            if (claims.work(CouponEndingRow.class, CouponsEndingSheet.NAME, BATCH, HOLD, this::react) == 0) {
                return;
            }
        }
    }

    /** A refusal needs no answer here: it was redeemed, taken back or over meanwhile, and that event takes the row away. */
    private void react(CouponEndingRow row) {
        Request request = Request.step(PROCESS, row.id() + "/remind", null, row.cause(), clock.instant());
        sender.send(new RemindOfExpiry(new CouponId(row.id()), clock.getZone()), request);
    }
}
