package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two coupons of a member that go together, and the tills that ask for them. */
abstract class CouponsOfOneBasket {

    static final Combining FIRST = new Combining(Stacking.COMMON, 1);
    static final Combining SECOND = new Combining(Stacking.COMMON, 2);
    static final CouponTemplateId OTHER = CouponTemplateId.named("other");
    static final CouponId TENTH = CouponId.of(OTHER, 1);
    static final Together ALL_OR_NONE = new Together(5, true);
    static final Together ANY = new Together(5, false);

    /** Five off, and a tenth of what that leaves. */
    final TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).beside(FIRST))
            .beside(OTHER, terms(new Discount.PercentOff(1_000, null)).beside(SECOND));

    final Counter counter = new Counter(terms);

    final void issued(CouponId... coupons) {
        for (CouponId coupon : coupons) {
            assertThat(counter.ask(
                            new IssueCoupon(coupon, MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE),
                            THEN.minus(Duration.ofHours(1))))
                    .isNull();
        }
    }

    final @Nullable Refusal redeem(
            RedemptionId redemption, Together together, @Nullable Basket basket, CouponId... coupons) {
        return counter.ask(new RedeemCoupons(redemption, List.of(coupons), STORE, basket, together, false), THEN);
    }

    final <E> List<E> recorded(Class<E> kind) {
        return counter.log().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
