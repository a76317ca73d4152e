package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.FoundRedemption;
import io.sanshan.application.coupon.RedemptionQueries;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.coupon.RedemptionTold;
import io.sanshan.application.coupon.ReturnTold;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GivenBack;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.RedemptionTry;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the log alone: a read model that lags would promise what the redemption then refuses. */
@Component
class RedemptionQueryDoor implements RedemptionQueries {

    private final EventLog log;
    private final TermsBook book;
    private final Clock clock;
    private final BasketJudge judge;

    RedemptionQueryDoor(EventLog log, TermsBook book, Clock clock, BasketJudge judge) {
        this.log = log;
        this.book = book;
        this.clock = clock;
        this.judge = judge;
    }

    @Override
    public Judgement check(Caller caller, CouponsOnBasket what, @Nullable RedemptionId reserved, boolean best) {
        return judge.judge(caller, what, what.coupons(), reserved, best, judge::standing);
    }

    @Override
    public Verdict tryOut(Caller caller, CouponTerms terms, Basket basket) {
        return Judgement.ofSample(
                terms,
                new RedemptionTry(null, null, basket, Together.ANY, false, clock.instant(), caller.actor()),
                book);
    }

    @Override
    public RedemptionTold told(Caller caller, String commandId, List<CouponId> coupons) {
        RedemptionId redemption = null;
        Instant at = null;
        Instant until = null;
        List<Verdict> verdicts = new ArrayList<>();
        for (CouponId coupon : coupons.stream().distinct().toList()) {
            for (RecordedEvent event : log.stream(coupon.value(), 0)) {
                if (!isOf(commandId, caller, event)) {
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

    private static boolean isOf(String commandId, Caller caller, RecordedEvent event) {
        return event.occasion().commandId().equals(commandId)
                && Objects.equals(event.occasion().store(), caller.store());
    }

    @Override
    public ReturnTold takenBack(Caller caller, String commandId, RedemptionRef redemption) {
        Instant at = null;
        List<ReturnTold.OfCoupon> coupons = new ArrayList<>();
        for (CouponId coupon : FoundRedemption.find(log, redemption).coupons()) {
            CouponCard card = null;
            Money discount = null;
            Money left = null;
            CouponStatus status = null;
            List<GivenBack> lines = new ArrayList<>();
            for (RecordedEvent event : log.stream(coupon.value(), 0)) {
                CouponEvent payload = (CouponEvent) event.payload();
                card = CouponCard.evolve(card, payload, event.occasion());
                if (!isOf(commandId, caller, event)) {
                    continue;
                }
                at = event.occasion().occurredAt();
                status = card.status();
                left = card.left();
                switch (payload) {
                    case RedemptionReturned returned -> {
                        discount = sum(discount, returned.discount());
                        lines.addAll(returned.lines());
                    }
                    case RedemptionRolledBack rolledBack -> discount = sum(discount, rolledBack.discount());
                    default -> {
                        // Says nothing of what was taken back.
                    }
                }
            }
            if (card != null && status != null) {
                coupons.add(new ReturnTold.OfCoupon(card.code(), discount, lines, left, status));
            }
        }
        return new ReturnTold(at, coupons);
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? (one == null ? other : one) : one.plus(other);
    }
}
