package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Voids what an erased member could still redeem: nobody is left who could show it, and an open coupon would be owed for ever. */
@Component
class WhenMemberErasedThenVoidHerCoupons {

    private static final Caller.System PROCESS = new Caller.System("coupons");
    private static final int BATCH = 200;
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Claims claims;
    private final CommandSender sender;
    private final Clock clock;

    WhenMemberErasedThenVoidHerCoupons(Claims claims, CommandSender sender, Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.erasures:PT1S}")
    void tick() {
        claims.work(HeldCouponRow.class, CouponsToVoidSheet.NAME, BATCH, HOLD, this::react);
    }

    /** A refusal needs no answer here: it was redeemed or expired in this moment, and that event takes the row away. */
    private void react(HeldCouponRow row) {
        Request request = Request.step(PROCESS, row.cause() + "/void/" + row.id(), null, row.cause(), clock.instant());
        sender.send(
                new VoidCoupon(new CouponId(row.id()), VoidCoupon.MEMBER_ERASED, new MemberId(row.member())), request);
    }
}
