package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import java.time.Duration;

/** Pieces of one template in the hands of members, and the baskets on which tills redeem them. */
abstract class PiecesAtTills {

    final TermsOnPaper terms;
    final Counter counter;

    PiecesAtTills(TermsOnPaper terms) {
        this.terms = terms;
        counter = new Counter(terms);
    }

    static CouponId coupon(long piece) {
        return CouponId.of(TEMPLATE, piece);
    }

    static RedemptionId basket(long number) {
        return RedemptionId.named("basket " + number);
    }

    final void issued(int pieces) {
        issued(counter, pieces);
    }

    static void issued(Counter counter, int pieces) {
        for (int piece = 1; piece <= pieces; piece++) {
            assertThat(counter.ask(
                            new IssueCoupon(coupon(piece), MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE),
                            THEN.minus(Duration.ofHours(1))))
                    .isNull();
        }
    }
}
