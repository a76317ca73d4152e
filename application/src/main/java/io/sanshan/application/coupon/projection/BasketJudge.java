package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponStanding;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.RedemptionTry;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.purchase.PurchaseEvent;
import io.sanshan.domain.purchase.SaleStanding;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Judges coupons on a basket as a redemption would now, from the log alone. */
@Component
class BasketJudge {

    private final EventLog log;
    private final TermsBook book;
    private final Clock clock;
    private final int mostOnABasket;

    BasketJudge(EventLog log, TermsBook book, Clock clock, @Value(CouponsOnBasket.MOST) int mostOnABasket) {
        this.log = log;
        this.book = book;
        this.clock = clock;
        this.mostOnABasket = mostOnABasket;
    }

    /** @param coupons those of the basket's that are judged */
    Judgement judge(
            Caller caller,
            CouponsOnBasket what,
            List<CouponId> coupons,
            @Nullable RedemptionId reserved,
            boolean best,
            Function<CouponId, CouponStanding> standings) {
        Refusal others = what.saleIn(caller.store())
                .flatMap(sale -> standing(sale).refuses(reserved, clock.instant()))
                .orElse(null);
        if (others != null) {
            return Judgement.refused(what.basket(), coupons, others);
        }
        return Judgement.of(
                coupons.stream().distinct().map(standings).toList(),
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

    private SaleStanding standing(PurchaseId sale) {
        SaleStanding standing = SaleStanding.NONE;
        for (RecordedEvent event : log.stream(sale.value(), 0)) {
            standing = standing.evolve((PurchaseEvent) event.payload());
        }
        return standing;
    }

    CouponStanding standing(CouponId coupon) {
        CouponCard card = null;
        for (RecordedEvent event : log.stream(coupon.value(), 0)) {
            card = CouponCard.evolve(card, (CouponEvent) event.payload(), event.occasion());
        }
        return Objects.requireNonNull(card, "a coupon that was found has a stream")
                .standing();
    }
}
