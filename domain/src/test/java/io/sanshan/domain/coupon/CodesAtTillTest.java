package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.BatchCodes.ByPattern;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeCommand.RedeemByCode;
import io.sanshan.domain.coupon.CodeCommand.ReserveByCode;
import io.sanshan.domain.coupon.CodeCommand.UseCode;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A code that opens a coupon at a till")
@Tag("P4")
@Timeout(60)
class CodesAtTillTest {

    private static final CodeBatchId BATCH = CodeBatchId.named("leaflet");
    private static final CodePattern PATTERN = new CodePattern("AB", CodePattern.UNAMBIGUOUS, 10, true);
    private static final CodeUseId FIRST = CodeUseId.of(BATCH, 1);

    private final TermsOnPaper terms = new TermsOnPaper(
            terms(FIVE_OFF).beside(new Combining(Stacking.COMMON, 1)).limited(10, 2));

    private static void refused(@Nullable Refusal answer, RefusalCode code, Object... arguments) {
        assertThat(answer).isEqualTo(Refusal.of(code, arguments));
    }

    private static final Instant HELD = THEN.plus(Duration.ofMinutes(10));
    private final Counter counter = new Counter(
            terms.with(BATCH, CodeBatchStanding.of(new CodesPlanned(BATCH, TEMPLATE, new ByPattern(PATTERN, 10)))));

    private RedeemByCode redeem(Basket on) {
        return new RedeemByCode(
                FIRST,
                COUPON,
                MEMBER,
                CODE,
                ZONE,
                new RedeemCoupons(REDEMPTION, List.of(COUPON), STORE, on, Together.ANY, false));
    }

    @Test
    void isRedeemedAtOnce() {
        assertThat(counter.ask(redeem(TEA_AND_RICE), THEN)).isNull();
        assertThat(counter.log())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(CodeUsed.class, AllowanceDrawn.class, CouponIssued.class, CouponRedeemed.class);
        refused(counter.ask(redeem(TEA_AND_RICE), THEN), CodeRefusal.CODE_USED);
    }

    @Test
    void isNotUsedWhereTheBasketIsRefused() {
        refused(counter.ask(redeem(basket()), THEN), CouponRefusal.NO_GOODS_IN_SCOPE);
        assertThat(counter.log()).isEmpty();
        assertThat(counter.ask(redeem(TEA_AND_RICE), THEN)).isNull();
    }

    @Test
    void isNotUsedWhereOnlyAnotherCouponWouldBeTaken() {
        CouponId byCode = CouponId.of(TEMPLATE, 2);
        assertThat(counter.ask(new IssueCoupon(COUPON, MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE), THEN))
                .isNull();
        List<Object> before = counter.log();
        RedeemByCode both = new RedeemByCode(
                FIRST,
                byCode,
                MEMBER,
                CODE,
                ZONE,
                new RedeemCoupons(
                        REDEMPTION, List.of(COUPON, byCode), STORE, TEA_AND_RICE, new Together(1, false), false));
        refused(counter.ask(both, THEN), CouponRefusal.TOO_MANY_COUPONS, 1);
        assertThat(counter.log()).isEqualTo(before);
    }

    @Test
    void isHeldAtOnce() {
        ReserveByCode holding = new ReserveByCode(
                FIRST,
                COUPON,
                MEMBER,
                CODE,
                ZONE,
                new ReserveCoupons(REDEMPTION, List.of(COUPON), STORE, TEA_AND_RICE, Together.ANY, HELD));
        assertThat(counter.ask(holding, THEN)).isNull();
        assertThat(counter.log())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(CodeUsed.class, AllowanceDrawn.class, CouponIssued.class, CouponReserved.class);
    }

    @Test
    void isJudgedBeforeByTheSameRules() {
        Occasion now = new Occasion("command-1", new Actor("till:1"), STORE, "command-1", THEN);
        UseCode asked = new UseCode(FIRST, COUPON, MEMBER, CODE, ZONE);
        assertThat(CodeUsing.prospect(asked, false, List.of(), now, terms))
                .satisfies(standing -> assertThat(standing.coupon()).isEqualTo(COUPON))
                .satisfies(standing -> assertThat(standing.status()).isEqualTo(CouponStatus.ISSUED));
        assertThat(refusal(() -> CodeUsing.prospect(asked, true, List.of(), now, terms)))
                .isEqualTo(Refusal.of(CodeRefusal.CODE_USED));
        assertThat(refusal(() -> CodeUsing.prospect(asked, false, List.of(THEN, THEN), now, terms)))
                .isEqualTo(Refusal.of(CouponRefusal.MEMBER_LIMIT, 2));
    }

    private Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        return Assertions.catchThrowableOfType(CommandRefused.class, asked).refusal();
    }
}
