package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponCommand.OfferCoupon;
import io.sanshan.domain.coupon.CouponCommand.TakeCoupon;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponCommand.WithdrawOffer;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P14")
class GiveCouponTest {

    private static final MemberId FRIEND = MemberId.named("Bea");
    private static final CouponCode NEW_CODE = new CouponCode("0123456789ABCDEF");
    private static final CouponTerms GIVEN = terms(FIVE_OFF).inWallet(WalletTerms.NONE.given());
    private static final Instant OFFER_ENDS = THEN.plus(Duration.ofDays(7));
    private static final CouponOffered OFFERED = new CouponOffered(COUPON, CAMPAIGN, MEMBER, "hash", OFFER_ENDS);
    private static final OfferCoupon OFFER = new OfferCoupon(COUPON, MEMBER, "hash");
    private static final TakeCoupon TAKE = new TakeCoupon(COUPON, FRIEND, "hash", NEW_CODE, ZONE);

    @Nested
    class AnOffer {

        @Test
        void standsForAWeek() {
            issuedCoupon(GIVEN).when(OFFER).records(OFFERED);
        }

        @Test
        void endsWithTheCouponAtTheLatest() {
            issuedCoupon(GIVEN)
                    .at("2026-05-30T10:00:00Z")
                    .when(OFFER)
                    .records(new CouponOffered(COUPON, CAMPAIGN, MEMBER, "hash", UNTIL));
        }

        @Test
        void isMadeOnlyWhereTermsAllowIt() {
            issuedCoupon(terms(FIVE_OFF)).when(OFFER).refuses(CouponRefusal.NOT_TRANSFERABLE);
        }

        @Test
        void isMadeByItsMemberOnly() {
            issuedCoupon(GIVEN).when(new OfferCoupon(COUPON, FRIEND, "hash")).refuses(CouponRefusal.NOT_HERS);
            issuedCoupon(GIVEN)
                    .given(OFFERED)
                    .when(new WithdrawOffer(COUPON, FRIEND))
                    .refuses(CouponRefusal.NOT_HERS);
        }

        @Test
        void isTheOnlyOneUntilItIsOver() {
            issuedCoupon(GIVEN).given(OFFERED).when(OFFER).refuses(CouponRefusal.OFFERED_ALREADY);
            issuedCoupon(GIVEN)
                    .given(OFFERED)
                    .at(OFFER_ENDS)
                    .when(OFFER)
                    .records(new CouponOffered(COUPON, CAMPAIGN, MEMBER, "hash", OFFER_ENDS.plus(Duration.ofDays(7))));
        }

        @Test
        void isWithdrawnAndMadeAgain() {
            issuedCoupon(GIVEN)
                    .given(OFFERED)
                    .when(new WithdrawOffer(COUPON, MEMBER))
                    .records(new OfferWithdrawn(COUPON, CAMPAIGN, MEMBER));
            issuedCoupon(GIVEN)
                    .given(OFFERED, new OfferWithdrawn(COUPON, CAMPAIGN, MEMBER))
                    .when(OFFER)
                    .records(OFFERED);
            issuedCoupon(GIVEN).when(new WithdrawOffer(COUPON, MEMBER)).refuses(CouponRefusal.OFFER_CLOSED);
        }

        @Test
        void isNotMadeOfWhatIsHeldUsedOrOver() {
            Instant held = THEN.plusSeconds(60);
            issuedCoupon(GIVEN)
                    .given(new CouponReserved(
                            COUPON, CAMPAIGN, MEMBER, STORE, REDEMPTION, List.of(), usd(500), List.of(), held))
                    .when(OFFER)
                    .refuses(CouponRefusal.COUPON_RESERVED, held);
            issuedCoupon(GIVEN)
                    .given(redeemed(usd(900), usd(500)))
                    .when(OFFER)
                    .refuses(CouponRefusal.ALREADY_REDEEMED, THEN);
            issuedCoupon(GIVEN.times(2))
                    .given(redeemed(REDEMPTION, usd(900), usd(500), null, false))
                    .when(OFFER)
                    .refuses(CouponRefusal.USED_IN_PART);
            issuedCoupon(GIVEN)
                    .given(new CouponVoided(COUPON, CAMPAIGN, MEMBER, "misprint"))
                    .when(OFFER)
                    .refuses(CouponRefusal.COUPON_VOIDED);
            issuedCoupon(GIVEN)
                    .given(new CouponExpired(COUPON, CAMPAIGN, MEMBER))
                    .when(OFFER)
                    .refuses(CouponRefusal.COUPON_EXPIRED, UNTIL);
            issuedCoupon(GIVEN).at(UNTIL).when(OFFER).refuses(CouponRefusal.COUPON_EXPIRED, UNTIL);
        }

        @Test
        void isMadeOnceInACouponsLife() {
            issuedCoupon(GIVEN)
                    .given(
                            OFFERED,
                            new CouponGiven(COUPON, CAMPAIGN, MEMBER),
                            new CouponReceived(COUPON, CAMPAIGN, FRIEND, NEW_CODE))
                    .when(new OfferCoupon(COUPON, FRIEND, "other"))
                    .refuses(CouponRefusal.PASSED_ON);
        }
    }

    @Test
    void whatWasGivenIsNotVoidedForTheMemberWhoGaveIt() {
        CouponScenario given = issuedCoupon(GIVEN)
                .given(
                        OFFERED,
                        new CouponGiven(COUPON, CAMPAIGN, MEMBER),
                        new CouponReceived(COUPON, CAMPAIGN, FRIEND, NEW_CODE));
        given.when(new VoidCoupon(COUPON, VoidCoupon.MEMBER_ERASED, MEMBER)).refuses(CouponRefusal.NOT_HERS);
        given.when(new VoidCoupon(COUPON, VoidCoupon.MEMBER_ERASED, FRIEND))
                .records(new CouponVoided(COUPON, CAMPAIGN, FRIEND, VoidCoupon.MEMBER_ERASED));
    }

    @Nested
    class AFriend {

        private final TermsOnPaper terms =
                new TermsOnPaper(GIVEN.limited(null, 1).onlyFor(Eligibility.tagged("gold")));
        private final Counter counter = new Counter(terms);

        AFriend() {
            terms.tags = Set.of("gold");
            assertThat(counter.ask(new IssueCoupon(COUPON, MEMBER, CODE, IssueWay.CAMPAIGN, ZONE), THEN))
                    .isNull();
            assertThat(counter.ask(OFFER, THEN)).isNull();
        }

        private void refused(@Nullable Refusal answer, CouponRefusal code, Object... arguments) {
            assertThat(answer).isEqualTo(Refusal.of(code, arguments));
            assertThat(counter.log()).noneMatch(CouponGiven.class::isInstance);
        }

        @Test
        void takesItWithACodeOfItsOwnAndCountsItAmongHers() {
            assertThat(counter.ask(TAKE, THEN)).isNull();
            assertThat(counter.log().subList(3, 6))
                    .containsExactly(
                            new AllowanceDrawn(AllowanceId.of(TEMPLATE, FRIEND), TEMPLATE, FRIEND, COUPON, 1),
                            new CouponGiven(COUPON, CAMPAIGN, MEMBER),
                            new CouponReceived(COUPON, CAMPAIGN, FRIEND, NEW_CODE));
            CouponId another = CouponId.of(TEMPLATE, 2);
            assertThat(counter.ask(new IssueCoupon(another, FRIEND, CODE, IssueWay.CAMPAIGN, ZONE), THEN))
                    .isEqualTo(Refusal.of(CouponRefusal.MEMBER_LIMIT, 1));
        }

        @Test
        void takesNoMoreThanOneMayHave() {
            assertThat(counter.ask(
                            new IssueCoupon(CouponId.of(TEMPLATE, 2), FRIEND, CODE, IssueWay.CAMPAIGN, ZONE), THEN))
                    .isNull();
            refused(counter.ask(TAKE, THEN), CouponRefusal.MEMBER_LIMIT, 1);
        }

        @Test
        void takesOnlyWhatIsForMembersLikeHer() {
            terms.tags = Set.of();
            refused(counter.ask(TAKE, THEN), CouponRefusal.OTHER_MEMBERS, "gold");
        }

        @Test
        void takesNothingByAnotherLinkOrTooLate() {
            refused(
                    counter.ask(new TakeCoupon(COUPON, FRIEND, "guess", NEW_CODE, ZONE), THEN),
                    CouponRefusal.OFFER_CLOSED);
            refused(counter.ask(TAKE, OFFER_ENDS), CouponRefusal.OFFER_CLOSED);
            assertThat(counter.ask(new WithdrawOffer(COUPON, MEMBER), THEN)).isNull();
            refused(counter.ask(TAKE, THEN), CouponRefusal.OFFER_CLOSED);
        }

        @Test
        void isNotTheGiver() {
            refused(
                    counter.ask(new TakeCoupon(COUPON, MEMBER, "hash", NEW_CODE, ZONE), THEN),
                    CouponRefusal.OWN_COUPON);
        }

        @Test
        void isTheOnlyOneHoweverManyHaveTheLink() throws Exception {
            Counter other = counter.onAnotherNode();
            List<Callable<Boolean>> friends = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> takes(i % 2 == 0 ? counter : other, MemberId.named("friend " + i)))
                    .toList();
            int won = 0;
            try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
                for (Future<Boolean> answer : pool.invokeAll(friends)) {
                    won += answer.get() ? 1 : 0;
                }
            }
            assertThat(won).isEqualTo(1);
            assertThat(counter.log())
                    .filteredOn(CouponReceived.class::isInstance)
                    .hasSize(1);
            assertThat(counter.log())
                    .filteredOn(AllowanceDrawn.class::isInstance)
                    .hasSize(2);
        }

        private boolean takes(Counter node, MemberId friend) {
            while (true) {
                try {
                    return node.ask(new TakeCoupon(COUPON, friend, "hash", NEW_CODE, ZONE), THEN) == null;
                } catch (ConcurrencyException lostRace) {
                    // Asked again, the coupon says that it was taken.
                    continue;
                }
            }
        }
    }
}
