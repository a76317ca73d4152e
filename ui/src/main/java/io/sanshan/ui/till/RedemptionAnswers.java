package io.sanshan.ui.till;

import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionTold;
import io.sanshan.application.coupon.ReturnTold;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.till.RedemptionBodies.Answer;
import io.sanshan.ui.till.RedemptionBodies.CouponAnswer;
import io.sanshan.ui.till.RedemptionBodies.CouponReturn;
import io.sanshan.ui.till.RedemptionBodies.LineAnswer;
import io.sanshan.ui.till.RedemptionBodies.RefusalBody;
import io.sanshan.ui.till.RedemptionBodies.ReturnAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was decided of coupons into the form in which tills read it. */
@Component
class RedemptionAnswers {

    private final TillProblems problems;

    RedemptionAnswers(TillProblems problems) {
        this.problems = problems;
    }

    Answer checked(
            List<Verdict> verdicts, CouponsOnBasket asked, Map<String, CouponId> codes, Locale language, ZoneId zone) {
        return answer(new RedemptionTold(null, null, null, verdicts), asked, codes, language, zone);
    }

    Answer answer(
            RedemptionTold told, CouponsOnBasket asked, Map<String, CouponId> codes, Locale language, ZoneId zone) {
        Map<CouponId, String> byCoupon = codes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        List<Verdict.Grants> granted = told.granted();
        Money off = Verdict.off(told.verdicts()).orElse(null);
        Basket basket = asked.basket();
        Money total = basket == null ? null : basket.total().orElse(null);
        Long discount = off == null ? (total == null ? null : Long.valueOf(0)) : Long.valueOf(off.minor());
        return new Answer(
                told.redemption() == null || granted.isEmpty()
                        ? null
                        : RedemptionNumber.of(
                                told.redemption(), granted.getFirst().coupon()),
                told.at(),
                told.until(),
                total == null ? (off == null ? null : off.currency()) : total.currency(),
                total == null ? null : total.minor(),
                discount,
                total == null || discount == null ? null : total.minor() - discount,
                told.verdicts().stream()
                        .map(verdict ->
                                coupon(verdict, Objects.requireNonNull(byCoupon.get(verdict.coupon())), language, zone))
                        .toList());
    }

    private CouponAnswer coupon(Verdict verdict, String code, Locale language, ZoneId zone) {
        return switch (verdict) {
            case Verdict.Grants yes ->
                new CouponAnswer(
                        code,
                        true,
                        minor(yes.discount()),
                        yes.lines().stream().map(RedemptionAnswers::line).toList(),
                        minor(yes.left()),
                        yes.usedUp(),
                        null);
            case Verdict.Refuses no ->
                new CouponAnswer(code, false, null, null, null, null, refusal(no.refusal(), language, zone));
        };
    }

    private RefusalBody refusal(Refusal refusal, Locale language, ZoneId zone) {
        ProblemBody problem = problems.body(refusal, List.of(), null, language, zone);
        return new RefusalBody(problem.code(), problem.detail(), problem.field());
    }

    private static LineAnswer line(LineDiscount line) {
        return new LineAnswer(line.line(), line.discount().minor());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    static ReturnAnswer returned(ReturnTold told) {
        Money sum = told.coupons().stream()
                .map(ReturnTold.OfCoupon::discount)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
        return new ReturnAnswer(
                told.at(),
                sum == null ? null : sum.currency(),
                sum == null ? 0 : sum.minor(),
                told.coupons().stream()
                        .map(coupon -> new CouponReturn(
                                coupon.code().value(),
                                coupon.discount() == null
                                        ? 0
                                        : coupon.discount().minor(),
                                coupon.lines().stream()
                                        .map(line -> new LineAnswer(
                                                line.line(), line.discount().minor()))
                                        .toList(),
                                minor(coupon.left()),
                                coupon.status()))
                        .toList());
    }
}
