package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponTemplateCommand.CloseCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateCommand.ReviseCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponTemplateTest {

    private static final CouponTemplateDefined DEFINED =
            new CouponTemplateDefined(TEMPLATE, 1, CAMPAIGN, "Five off", terms(FIVE_OFF));
    private static final CouponTerms SEVEN = terms(new Discount.AmountOff(usd(700)));

    private static void malformed(CouponTerms terms, CouponRefusal code) {
        template()
                .when(new DefineCouponTemplate(TEMPLATE, CAMPAIGN, "Five off", terms))
                .refuses(code);
        template()
                .given(DEFINED)
                .when(new ReviseCouponTemplate(TEMPLATE, "Five off", terms))
                .refuses(code);
    }

    @Nested
    @Tag("P1")
    class Defining {

        @Test
        void makesTheFirstVersion() {
            template()
                    .when(new DefineCouponTemplate(TEMPLATE, CAMPAIGN, "Five off", terms(FIVE_OFF)))
                    .records(DEFINED);
        }

        @Test
        void needsAName() {
            template()
                    .when(new DefineCouponTemplate(TEMPLATE, CAMPAIGN, " ", terms(FIVE_OFF)))
                    .refuses(CouponRefusal.NAME_MISSING);
        }
    }

    @Nested
    class Revising {

        @Test
        void makesTheNextVersion() {
            template()
                    .given(DEFINED, new CouponTemplateRevised(TEMPLATE, 2, "Five off", terms(FIVE_OFF)))
                    .when(new ReviseCouponTemplate(TEMPLATE, "Seven off", SEVEN))
                    .records(new CouponTemplateRevised(TEMPLATE, 3, "Seven off", SEVEN));
        }

        @Test
        void endsWithTheTemplate() {
            template()
                    .given(DEFINED, new CouponTemplateClosed(TEMPLATE))
                    .when(new ReviseCouponTemplate(TEMPLATE, "Seven off", SEVEN))
                    .refuses(CouponRefusal.TEMPLATE_CLOSED);
        }
    }

    @Nested
    class Closing {

        @Test
        void isForGood() {
            template()
                    .given(DEFINED)
                    .when(new CloseCouponTemplate(TEMPLATE))
                    .records(new CouponTemplateClosed(TEMPLATE));
            template()
                    .given(DEFINED, new CouponTemplateClosed(TEMPLATE))
                    .when(new CloseCouponTemplate(TEMPLATE))
                    .refuses(CouponRefusal.TEMPLATE_CLOSED);
        }
    }

    @Nested
    @Tag("P1")
    class TermsAreRefused {

        @Test
        void whenTheDiscountTakesNothingOrTooMuch() {
            malformed(terms(new Discount.AmountOff(usd(0))), CouponRefusal.DISCOUNT_MALFORMED);
            malformed(terms(new Discount.AmountOff(usd(-1))), CouponRefusal.DISCOUNT_MALFORMED);
            malformed(terms(new Discount.PercentOff(0, null)), CouponRefusal.DISCOUNT_MALFORMED);
            malformed(terms(new Discount.PercentOff(10_001, null)), CouponRefusal.DISCOUNT_MALFORMED);
            malformed(terms(new Discount.PercentOff(1_000, usd(0))), CouponRefusal.DISCOUNT_MALFORMED);
        }

        @Test
        void whenTheMinimumSpendIsNothingOrInAnotherCurrency() {
            malformed(terms(FIVE_OFF).from(usd(0)), CouponRefusal.MINIMUM_MALFORMED);
            malformed(terms(FIVE_OFF).from(new Money(1, "CNY")), CouponRefusal.MINIMUM_MALFORMED);
        }

        @Test
        void whenTheValidityEndsBeforeItBegins() {
            LocalDate day = LocalDate.of(2026, 5, 1);
            malformed(
                    terms(FIVE_OFF).valid(new Validity.Between(day, day.minusDays(1))),
                    CouponRefusal.VALIDITY_MALFORMED);
            malformed(terms(FIVE_OFF).valid(new Validity.AfterIssue(0, 0)), CouponRefusal.VALIDITY_MALFORMED);
            malformed(terms(FIVE_OFF).valid(new Validity.AfterIssue(-1, 5)), CouponRefusal.VALIDITY_MALFORMED);
        }

        @Test
        void whenItMakesEverythingFree() {
            malformed(terms(new Discount.FreePieces()), CouponRefusal.PICK_MALFORMED);
        }

        @Test
        void whenItPicksNoPiece() {
            malformed(
                    terms(new Discount.FreePieces()).on(new GoodsTerms(TEAS, null, null, new Pick.Cheapest(0))),
                    CouponRefusal.PICK_MALFORMED);
            malformed(
                    terms(FIVE_OFF).on(new GoodsTerms(TEAS, null, null, new Pick.Dearest(-1))),
                    CouponRefusal.PICK_MALFORMED);
        }

        @Test
        void whenItAsksForLessThanNoPiece() {
            malformed(terms(FIVE_OFF).from(new Minimum(null, false, -1)), CouponRefusal.PIECES_MALFORMED);
        }

        @Test
        void whenItsHoursAreOnNoDay() {
            malformed(
                    terms(FIVE_OFF).during(new WeeklyHours(List.of(), LocalTime.MIN, LocalTime.NOON)),
                    CouponRefusal.HOURS_MALFORMED);
        }

        @Test
        void whenAFreeDeliveryIsCappedAtNothing() {
            malformed(terms(new Discount.FreeDelivery(usd(0))), CouponRefusal.DISCOUNT_MALFORMED);
        }

        @Test
        void whenStockOrLimitIsNothing() {
            malformed(terms(FIVE_OFF).limited(0, null), CouponRefusal.STOCK_MALFORMED);
            malformed(terms(FIVE_OFF).limited(null, 0), CouponRefusal.LIMIT_MALFORMED);
            malformed(terms(FIVE_OFF).allowing(new MemberLimits(1, null, 0, null)), CouponRefusal.LIMIT_MALFORMED);
            malformed(
                    terms(FIVE_OFF).limited(Quotas.NONE.perGuide(new GuideLimits(5, 0))),
                    CouponRefusal.GUIDE_LIMIT_MALFORMED);
            malformed(terms(FIVE_OFF).limited(Quotas.NONE.perStore(0)), CouponRefusal.STORE_QUOTA_MALFORMED);
            malformed(terms(FIVE_OFF).onlyFor(Eligibility.tagged(" ")), CouponRefusal.TAG_MALFORMED);
            malformed(terms(FIVE_OFF).onlyFor(Eligibility.tagged("g".repeat(61))), CouponRefusal.TAG_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 91})
        @Tag("P15")
        void whenItsReminderComesTooLateOrFarTooEarly(int days) {
            malformed(terms(FIVE_OFF).inWallet(WalletTerms.NONE.reminding(days)), CouponRefusal.REMINDER_MALFORMED);
        }
    }

    @Nested
    class ItsVersions {

        private final TemplateVersions versions =
                TemplateVersions.of(DEFINED).evolve(new CouponTemplateRevised(TEMPLATE, 2, "Seven off", SEVEN));

        @Test
        void stayWhatTheyWere() {
            assertThat(versions.version(1)).isEqualTo(terms(FIVE_OFF));
            assertThat(versions.version(2)).isEqualTo(SEVEN);
        }

        @Test
        void standAsTheNewestUntilClosed() {
            assertThat(versions.standing()).isEqualTo(new TermsBook.TemplateStanding(CAMPAIGN, 2, SEVEN, false));
            assertThat(versions.evolve(new CouponTemplateClosed(TEMPLATE)).standing())
                    .isEqualTo(new TermsBook.TemplateStanding(CAMPAIGN, 2, SEVEN, true));
        }
    }
}
