package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.coupon.pricing.BasketPricing.Together;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What terms are said to come to before there is a coupon of them. */
class SampleOfTermsTest {

    private static final WeeklyHours NEVER_NOW =
            new WeeklyHours(List.of(DayOfWeek.SUNDAY), LocalTime.of(3, 0), LocalTime.of(4, 0));

    static Stream<CouponTerms> everyKind() {
        return Stream.of(
                terms(FIVE_OFF),
                terms(TENTH_OFF).on(GoodsTerms.of(TEAS)),
                terms(FIVE_OFF).from(usd(3_000)),
                terms(FIVE_OFF).from(usd(3_001)),
                terms(FIVE_OFF).from(new Minimum(null, false, 3)),
                terms(FIVE_OFF).on(new GoodsTerms(null, TEAS, RICES, new Pick.All())),
                terms(new Discount.FreePieces()).on(new GoodsTerms(RICES, null, null, new Pick.Cheapest(1))),
                terms(new Discount.FreeDelivery(null)),
                terms(new Discount.StoredValue(usd(5_000))));
    }

    /** Word by word: there is one calculation, and this is it. */
    @ParameterizedTest
    @MethodSource("everyKind")
    @Tag("P7")
    void isWhatACouponOfThemIsAnswered(CouponTerms terms) {
        CouponStanding issued = new CouponStanding(
                COUPON, TEMPLATE, 1, CAMPAIGN, MEMBER, CouponStatus.ISSUED, null, FROM, UNTIL, null, null, 0);
        Verdict real = Judgement.of(
                        List.of(issued),
                        redemption(TEA_AND_RICE),
                        new TermsOnPaper(terms),
                        template -> StoreQuotaStanding.NONE,
                        campaign -> Optional.empty())
                .verdicts()
                .getFirst();
        Verdict sample = sample(terms, TEA_AND_RICE);
        switch (real) {
            case Verdict.Grants yes ->
                assertThat(sample)
                        .isEqualTo(new Verdict.Grants(
                                sample.coupon(), yes.discount(), yes.lines(), yes.left(), yes.usedUp()));
            case Verdict.Refuses no -> assertThat(sample).isEqualTo(new Verdict.Refuses(sample.coupon(), no.refusal()));
        }
    }

    @Test
    void isOfAStoreAndAnHourWhereTheyAreGood() {
        CouponTerms narrow = terms(FIVE_OFF).in(List.of(STORE)).during(NEVER_NOW);
        assertThat(sample(narrow, TEA_AND_RICE))
                .isInstanceOfSatisfying(
                        Verdict.Grants.class, yes -> assertThat(yes.discount()).isEqualTo(usd(500)));
    }

    @Test
    void isRefusedWhereNobodyMayOfferThem() {
        assertThat(sample(terms(new Discount.AmountOff(usd(0))), TEA_AND_RICE))
                .isInstanceOfSatisfying(
                        Verdict.Refuses.class, no -> assertThat(no.refusal().is(CouponRefusal.DISCOUNT_MALFORMED))
                                .isTrue());
        CouponTerms mixed = terms(FIVE_OFF).from(new Money(1_000, "CNY"));
        assertThat(sample(mixed, TEA_AND_RICE)).isInstanceOf(Verdict.Refuses.class);
    }

    private static RedemptionTry redemption(Basket basket) {
        return new RedemptionTry(null, null, basket, Together.ANY, false, THEN, Actor.system("designer"));
    }

    private static Verdict sample(CouponTerms terms, Basket basket) {
        return Judgement.ofSample(terms, redemption(basket), new TermsOnPaper(terms));
    }
}
