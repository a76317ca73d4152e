package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponCommand.ClaimCoupon;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CouponIssuingTest {

    private static IssueCoupon issue(long piece) {
        return new IssueCoupon(CouponId.of(TEMPLATE, piece), MEMBER, CODE, IssueWay.HEADQUARTERS, ZONE);
    }

    private static ClaimCoupon claim(long piece, MemberId member) {
        return new ClaimCoupon(CouponId.of(TEMPLATE, piece), member, CODE, ZONE);
    }

    private static void refused(@Nullable Refusal answer, CouponRefusal code, Object... arguments) {
        assertThat(answer).isEqualTo(Refusal.of(code, arguments));
    }

    @Nested
    class APieceOfTheStock {

        private final TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).limited(2, null));
        private final Counter counter = new Counter(terms);

        @Test
        void isIssuedWithTheTermsOfItsVersion() {
            assertThat(counter.ask(issue(1), THEN)).isNull();
            assertThat(counter.log())
                    .containsExactly(
                            new AllowanceDrawn(AllowanceId.of(TEMPLATE, MEMBER), TEMPLATE, MEMBER, COUPON, 1),
                            new CouponIssued(
                                    COUPON,
                                    TEMPLATE,
                                    1,
                                    CAMPAIGN,
                                    MEMBER,
                                    CODE,
                                    THEN,
                                    Instant.parse("2026-06-02T16:00:00Z"),
                                    IssueWay.HEADQUARTERS));
        }

        @Test
        @Tag("P8")
        void isClaimedByAMember() {
            assertThat(counter.ask(claim(1, MEMBER), THEN)).isNull();
            assertThat(counter.log()).hasSize(2).last().isInstanceOf(CouponClaimed.class);
        }

        @Test
        void belongsToTheFirstWhoGotIt() {
            counter.ask(issue(1), THEN);
            refused(counter.ask(claim(1, MemberId.named("Bob")), THEN), CouponRefusal.PIECE_TAKEN);
            assertThat(counter.log()).hasSize(2);
        }

        @Test
        @Tag("P3")
        void doesNotExistBeyondTheStock() {
            refused(counter.ask(issue(3), THEN), CouponRefusal.SOLD_OUT, 2);
            refused(counter.ask(issue(0), THEN), CouponRefusal.SOLD_OUT, 2);
            assertThat(counter.log()).isEmpty();
        }

        @Test
        void isNotIssuedFromAClosedTemplate() {
            terms.closed = true;
            refused(counter.ask(issue(1), THEN), CouponRefusal.TEMPLATE_CLOSED);
        }

        @Test
        void isNotIssuedFromATemplateThatNobodyDefined() {
            terms.known = false;
            refused(counter.ask(issue(1), THEN), CouponRefusal.TEMPLATE_UNKNOWN);
        }

        @Test
        void isNotIssuedWhileTheCampaignDoesNotRun() {
            terms.running = false;
            refused(counter.ask(issue(1), THEN), CouponRefusal.CAMPAIGN_NOT_RUNNING);
            refused(counter.ask(claim(1, MEMBER), THEN), CouponRefusal.CAMPAIGN_NOT_RUNNING);
        }

        @Test
        void isImportedAfterTheCampaignEnded() {
            terms.running = false;
            assertThat(counter.ask(issue(1), THEN, Actor.IMPORT)).isNull();
        }

        @Test
        void isNotImportedIntoACampaignThatNeverRanThen() {
            terms.ran = false;
            refused(counter.ask(issue(1), THEN, Actor.IMPORT), CouponRefusal.CAMPAIGN_NOT_RUNNING);
        }

        @Test
        @Tag("P8")
        void isNotClaimedWhereItIsNotOfferedForClaiming() {
            terms.claiming = false;
            refused(counter.ask(claim(1, MEMBER), THEN), CouponRefusal.NOT_FOR_CLAIMING);
            assertThat(counter.ask(issue(1), THEN)).isNull();
        }
    }

    @Nested
    class WhatACampaignIsNotFor {

        private final TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).limited(null, null));
        private final Counter counter = new Counter(terms);

        private static IssueCoupon issue(IssueWay way) {
            return new IssueCoupon(COUPON, MEMBER, CODE, way, ZONE);
        }

        @Test
        void isNoTemplateThatItDoesNotCarry() {
            terms.chosen = false;
            refused(counter.ask(issue(IssueWay.HEADQUARTERS), THEN), CouponRefusal.NOT_CHOSEN);
            refused(counter.ask(claim(1, MEMBER), THEN), CouponRefusal.NOT_CHOSEN);
            assertThat(counter.log()).isEmpty();
        }

        @Test
        void isNobodyOutsideItsAudience() {
            terms.invited = false;
            refused(counter.ask(claim(1, MEMBER), THEN), CouponRefusal.NOT_IN_AUDIENCE);
            refused(counter.ask(issue(IssueWay.PUSHED_BY_GUIDE), THEN), CouponRefusal.NOT_IN_AUDIENCE);
            refused(counter.ask(issue(IssueWay.CAMPAIGN), THEN), CouponRefusal.NOT_IN_AUDIENCE);
            refused(counter.ask(issue(IssueWay.IMPORT), THEN, Actor.IMPORT), CouponRefusal.NOT_IN_AUDIENCE);
            assertThat(counter.log()).isEmpty();
        }

        @Test
        void isGivenByHeadquartersAllTheSame() {
            terms.invited = false;
            assertThat(counter.ask(issue(IssueWay.HEADQUARTERS), THEN)).isNull();
        }
    }

    @Nested
    @Tag("P2")
    class AValidityThatIsOver {

        @Test
        void isNotIssuedAnyMore() {
            LocalDate day = LocalDate.of(2026, 5, 3);
            Counter counter = new Counter(new TermsOnPaper(terms(FIVE_OFF).valid(new Validity.Between(day, day))));
            refused(counter.ask(issue(1), THEN), CouponRefusal.COUPON_EXPIRED, Instant.parse("2026-05-03T16:00:00Z"));
            assertThat(counter.log()).isEmpty();
        }

        @Test
        void endsWithItsCampaign() {
            Counter counter =
                    new Counter(new TermsOnPaper(terms(FIVE_OFF).valid(new Validity.AfterIssue(0, 90, true))));
            assertThat(counter.ask(issue(1), THEN)).isNull();
            assertThat(counter.log()).last().isInstanceOfSatisfying(CouponIssued.class, issued -> assertThat(
                            issued.validUntil())
                    .isEqualTo(UNTIL));
        }

        /** The campaign is over before the coupon would begin. */
        @Test
        void isNotIssuedWhereItNeverBegins() {
            Counter counter =
                    new Counter(new TermsOnPaper(terms(FIVE_OFF).valid(new Validity.AfterIssue(60, 7, true))));
            refused(counter.ask(issue(1), THEN), CouponRefusal.COUPON_EXPIRED, UNTIL);
            assertThat(counter.log()).isEmpty();
        }
    }

    /** The store stands eight hours ahead of Greenwich, so that its day begins at four in the afternoon. */
    @Nested
    @Tag("P3")
    class ALimitForSomeTime {

        private Counter counter(MemberLimits limits) {
            return new Counter(new TermsOnPaper(terms(FIVE_OFF).allowing(limits)));
        }

        private Instant at(String moment) {
            return Instant.parse(moment + ":00Z");
        }

        @Test
        void isThatOfTheCalendarDay() {
            Counter counter = counter(new MemberLimits(null, 1, null, null));
            assertThat(counter.ask(issue(1), at("2026-05-04T15:59"))).isNull();
            assertThat(counter.ask(issue(2), at("2026-05-04T16:00"))).isNull();
            refused(counter.ask(issue(3), at("2026-05-05T15:59")), CouponRefusal.DAY_LIMIT, 1);
        }

        @Test
        void isThatOfTheWeekFromMondayOn() {
            Counter counter = counter(new MemberLimits(null, null, 2, null));
            assertThat(counter.ask(issue(1), at("2026-05-04T01:00"))).isNull();
            assertThat(counter.ask(issue(2), at("2026-05-10T01:00"))).isNull();
            refused(counter.ask(issue(3), at("2026-05-10T15:59")), CouponRefusal.WEEK_LIMIT, 2);
            assertThat(counter.ask(issue(3), at("2026-05-10T16:00"))).isNull();
        }

        @Test
        void isThatOfTheMonth() {
            Counter counter = counter(new MemberLimits(null, null, null, 1));
            assertThat(counter.ask(issue(1), at("2026-05-01T01:00"))).isNull();
            refused(counter.ask(issue(2), at("2026-05-31T15:59")), CouponRefusal.MONTH_LIMIT, 1);
            assertThat(counter.ask(issue(2), at("2026-05-31T16:00"))).isNull();
        }

        @Test
        void goesWithTheOneInAll() {
            Counter counter = counter(new MemberLimits(2, 1, null, null));
            assertThat(counter.ask(issue(1), at("2026-05-04T01:00"))).isNull();
            assertThat(counter.ask(issue(2), at("2026-05-05T01:00"))).isNull();
            refused(counter.ask(issue(3), at("2026-05-06T01:00")), CouponRefusal.MEMBER_LIMIT, 2);
        }
    }

    @Nested
    @Tag("P3")
    class ALimitPerMember {

        private final Counter counter =
                new Counter(new TermsOnPaper(terms(FIVE_OFF).limited(null, 2)));

        @Test
        void isCountedTogetherWithTheCoupon() {
            counter.ask(issue(7), THEN);
            assertThat(counter.log())
                    .hasSize(2)
                    .contains(new AllowanceDrawn(
                            AllowanceId.of(TEMPLATE, MEMBER), TEMPLATE, MEMBER, CouponId.of(TEMPLATE, 7), 1));
        }

        @Test
        void isNotPassed() {
            counter.ask(issue(1), THEN);
            counter.ask(claim(2, MEMBER), THEN);
            refused(counter.ask(issue(3), THEN), CouponRefusal.MEMBER_LIMIT, 2);
            assertThat(counter.ask(claim(3, MemberId.named("Bob")), THEN)).isNull();
        }

        @Test
        void isNotUsedUpByAPieceThatSomebodyElseHas() {
            counter.ask(claim(1, MemberId.named("Bob")), THEN);
            refused(counter.ask(claim(1, MEMBER), THEN), CouponRefusal.PIECE_TAKEN);
            assertThat(counter.ask(claim(2, MEMBER), THEN)).isNull();
            assertThat(counter.ask(claim(3, MEMBER), THEN)).isNull();
        }
    }
}
