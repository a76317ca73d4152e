package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionTold;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.RedemptionTry;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers from the log alone: a read model that lags would promise what the redemption then refuses. */
@Component
class RedemptionQueryDoor implements RedemptionQueries {

    private final EventLog log;
    private final TermsBook book;
    private final Clock clock;
    private final int mostOnABasket;

    RedemptionQueryDoor(EventLog log, TermsBook book, Clock clock, @Value(CouponsOnBasket.MOST) int mostOnABasket) {
        this.log = log;
        this.book = book;
        this.clock = clock;
        this.mostOnABasket = mostOnABasket;
    }

    @Override
    public Judgement check(Caller caller, CouponsOnBasket what, @Nullable RedemptionId reserved, boolean best) {
        return Judgement.of(
                what.coupons().stream()
                        .distinct()
                        .map(coupon -> card(coupon).standing())
                        .toList(),
                new RedemptionTry(
                        reserved,
                        caller.store(),
                        what.basket(),
                        what.together(mostOnABasket),
                        best,
                        clock.instant(),
                        caller.actor()),
                book);
    }

    private CouponCard card(CouponId coupon) {
        CouponCard card = null;
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            card = CouponCard.evolve(card, (CouponEvent) event.payload(), event.occasion());
        }
        return Objects.requireNonNull(card, "a coupon that was found has a stream");
    }

    @Override
    public RedemptionTold told(Caller caller, String commandId, List<CouponId> coupons) {
        RedemptionId redemption = null;
        Instant at = null;
        Instant until = null;
        List<Verdict> verdicts = new ArrayList<>();
        for (CouponId coupon : coupons.stream().distinct().toList()) {
            for (RecordedEvent event : log.stream(coupon.value(), 0)) {
                if (!event.occasion().commandId().equals(commandId)) {
                    continue;
                }
                at = event.occasion().occurredAt();
                switch ((CouponEvent) event.payload()) {
                    case CouponRedeemed redeemed -> {
                        redemption = redeemed.redemption();
                        verdicts.add(new Verdict.Grants(
                                coupon, redeemed.discount(), redeemed.lines(), redeemed.left(), redeemed.usedUp()));
                    }
                    case CouponReserved reserved -> {
                        redemption = reserved.redemption();
                        until = reserved.until();
                        verdicts.add(new Verdict.Grants(coupon, reserved.discount(), reserved.lines(), null, false));
                    }
                    case RedemptionRejected rejected -> verdicts.add(new Verdict.Refuses(coupon, rejected.refusal()));
                    default -> {
                        // Says nothing of a redemption.
                    }
                }
            }
        }
        return new RedemptionTold(redemption, at, until, verdicts);
    }
}
