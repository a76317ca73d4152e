package io.sanshan.application.coupon.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponCheck;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.coupon.PieceStock;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.Basket;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponWalletTest {

    private static final TermsBook BOOK = new TermsBook() {
        @Override
        public Optional<TemplateStanding> template(CouponTemplateId template) {
            return Optional.of(new TemplateStanding(SPRING, 1, terms(), false));
        }

        @Override
        public CouponTerms terms(CouponTemplateId template, int version) {
            return terms();
        }

        private CouponTerms terms() {
            return io.sanshan.application.shared.projection.Brand.terms();
        }

        @Override
        public Set<GoodsId> goods(GoodsScope scope) {
            return Set.of();
        }

        @Override
        public boolean offers(CampaignId campaign, CouponTemplateId template) {
            return true;
        }

        @Override
        public boolean isFor(CampaignId campaign, MemberId member) {
            return true;
        }

        @Override
        public boolean campaignRuns(CampaignId campaign, Instant at) {
            return true;
        }

        @Override
        public boolean campaignRan(CampaignId campaign, Instant at) {
            return true;
        }

        @Override
        public boolean membersClaim(CampaignId campaign) {
            return false;
        }
    };

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                        database,
                        Map.of(
                                TermsBook.class,
                                BOOK,
                                Clock.class,
                                Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), SHANGHAI)),
                        "io.sanshan.application.coupon.projection",
                        "io.sanshan.application.shared"))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDeskSeesAMaskedNameUnlessTheMemberIsItsOwn(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var coupons = brand.bean(CouponQueries.class);
            var own = coupons.byCode(MANAGER_OF_NORTH, "0000 0000 0000 0001").orElseThrow();
            var foreign = coupons.byCode(MANAGER_OF_SOUTH, "OOOOOOOOOOOOOOOl").orElseThrow();
            assertThat(own.holder()).isEqualTo("Anna Bell");
            assertThat(own.ownMember()).isTrue();
            assertThat(own.template().name()).isEqualTo("Ten off");
            assertThat(own.template().terms()).isEqualTo(terms());
            assertThat(foreign.ownMember()).isFalse();
            assertThat(foreign.holder()).startsWith("A").doesNotContain("nna", "ell");
            assertThat(coupons.byCode(MANAGER_OF_NORTH, "not a code")).isEmpty();
            assertThatThrownBy(() -> coupons.byCode(LI_HERSELF, "0000000000000001"))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWalletOpensForItsMemberHerGuideHerStoreAndHeadquarters(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), claimed(2, ANNA), issued(3, BEN))) {
            var coupons = brand.bean(CouponQueries.class);
            for (Caller caller :
                    List.of(new Caller.OfMember(ANNA), LI_HERSELF, MANAGER_OF_NORTH, HEADQUARTERS, AUDITOR)) {
                assertThat(coupons.wallet(caller, ANNA))
                        .extracting(entry -> entry.card().coupon())
                        .containsExactlyInAnyOrder(coupon(1), coupon(2));
            }
            assertThat(coupons.wallet(HEADQUARTERS, BEN).getFirst().card().qrText())
                    .isEqualTo(code(3).value());
            assertThatThrownBy(() -> coupons.wallet(new Caller.OfMember(BEN), ANNA))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> coupons.wallet(WANG_HIMSELF, ANNA)).isInstanceOf(NotAllowed.class);
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA)).isEmpty();
            brand.happened(redeemed(1, ANNA, SOUTH, yuan(1_000)));
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA))
                    .extracting(entry -> entry.card().coupon())
                    .containsExactly(coupon(1));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theMembersOfAGuideWhoMovesMoveAlong(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), new GuideTransferred(LI, NORTH, SOUTH))) {
            var coupons = brand.bean(CouponQueries.class);
            assertThat(coupons.wallet(MANAGER_OF_SOUTH, ANNA)).hasSize(1);
            assertThat(coupons.wallet(MANAGER_OF_NORTH, ANNA)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCardIsTheFoldOfItsEventsAndAnEventThatComesAgainChangesNothing(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA))
                .happened(rejected(1, ANNA, NORTH), redeemed(1, ANNA, NORTH, yuan(1_000)))
                .happened(rejected(1, ANNA, SOUTH))) {
            var before = brand.table("coupon_card");
            brand.deliverAgain(3);
            assertThat(brand.table("coupon_card")).isEqualTo(before);
            CouponCard card = brand.bean(CouponQueries.class)
                    .card(HEADQUARTERS, coupon(1))
                    .orElseThrow();
            assertThat(card.status()).isEqualTo(CouponStatus.REDEEMED);
            assertThat(card.store()).isEqualTo(NORTH);
            assertThat(card.discount()).isEqualTo(yuan(1_000));
            assertThat(card.rejections()).isEqualTo(2);
            CouponCard fold = null;
            for (RecordedEvent event :
                    brand.bean(EventLog.class).stream(coupon(1).value(), 0)) {
                fold = CouponCard.evolve(fold, (CouponEvent) event.payload(), event.occasion());
            }
            assertThat(card).isEqualTo(fold);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRollbackLetsTheCouponBeRedeemedAgainAndAVoidDoesNot(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), redeemed(1, ANNA, NORTH, null), rolledBack(1, ANNA, NORTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            CouponCard back = coupons.card(HEADQUARTERS, coupon(1)).orElseThrow();
            assertThat(back.status()).isEqualTo(CouponStatus.ISSUED);
            assertThat(back.redeemedAt()).isNull();
            assertThat(back.store()).isNull();
            brand.happened(new CouponVoided(coupon(1), SPRING, ANNA, "printed twice"));
            CouponCard gone = coupons.card(HEADQUARTERS, coupon(1)).orElseThrow();
            assertThat(gone.status()).isEqualTo(CouponStatus.VOIDED);
            assertThat(gone.reason()).isEqualTo("printed twice");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCheckAnswersAsTheRedemptionWouldAndLeavesNoTrace(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(2, BEN), redeemed(2, BEN, SOUTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            Basket small = new Basket(List.of(new Basket.Line(null, 1, yuan(4_000))));
            Basket large = new Basket(List.of(new Basket.Line(null, 1, yuan(9_000))));
            assertThat(coupons.check(MANAGER_OF_NORTH, code(1).value(), large))
                    .contains(new CouponCheck.Redeemable(coupon(1), yuan(1_000)));
            assertThat(refusal(coupons.check(MANAGER_OF_NORTH, code(1).value(), small))
                            .is(CouponRefusal.MINIMUM_SPEND))
                    .isTrue();
            assertThat(refusal(coupons.check(MANAGER_OF_NORTH, code(2).value(), large))
                            .is(CouponRefusal.ALREADY_REDEEMED))
                    .isTrue();
            assertThat(coupons.check(MANAGER_OF_NORTH, code(9).value(), large)).isEmpty();
            assertThat(brand.bean(EventLog.class).stream(coupon(1).value(), 0)).hasSize(1);
        }
    }

    private static Refusal refusal(Optional<CouponCheck> check) {
        return ((CouponCheck.NotRedeemable) check.orElseThrow()).refusal();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoreReadsOfAForeignMembersCouponWhatHappenedThere(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA))
                .in(SOUTH)
                .happened(rejected(1, ANNA, SOUTH))
                .in(NORTH)
                .happened(redeemed(1, ANNA, NORTH, null))) {
            var coupons = brand.bean(CouponQueries.class);
            assertThat(coupons.history(MANAGER_OF_NORTH, coupon(1))).hasSize(3);
            assertThat(coupons.history(AUDITOR, coupon(1))).hasSize(3);
            assertThat(coupons.history(MANAGER_OF_SOUTH, coupon(1)))
                    .extracting(RecordedEvent::payload)
                    .hasOnlyElementsOfType(RedemptionRejected.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRebuiltReadModelEqualsTheLiveOne(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), issued(2, BEN))
                .happened(redeemed(1, ANNA, NORTH, yuan(500)))
                .happened(new GuideTransferred(LI, NORTH, SOUTH))
                .happened(new CouponTemplateRevised(TEN_OFF, 2, "Ten off, again", terms()))
                .happened(new CouponTemplateClosed(TEN_OFF), new CouponExpired(coupon(2), SPRING, BEN))) {
            List<String> tables = List.of("coupon_card", "coupon_holder", "coupon_template", "coupon_template_version");
            var live = tables.stream().map(brand::table).toList();
            assertThat(live).noneMatch(List::isEmpty);
            brand.rebuild(3);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
            var template = brand.bean(CouponTemplateQueries.class)
                    .card(HEADQUARTERS, TEN_OFF)
                    .orElseThrow();
            assertThat(template.version()).isEqualTo(2);
            assertThat(template.closed()).isTrue();
            assertThat(template.issued()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLongWalletAsksTheDatabaseNoMoreThanAShortOne(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA))) {
            var coupons = brand.bean(CouponQueries.class);
            long few = brand.statements(() -> coupons.wallet(LI_HERSELF, ANNA));
            for (int piece = 2; piece <= 60; piece++) {
                brand.happened(issued(piece, ANNA));
            }
            long many = brand.statements(
                    () -> assertThat(coupons.wallet(LI_HERSELF, ANNA)).hasSize(60));
            // Whose wallet it is, its coupons, their versions: nothing is counted that a wallet does not show.
            assertThat(few).isEqualTo(3);
            assertThat(many).isEqualTo(few);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBatchIsReadByTheSameFewStatementsHoweverManyCouponsItSpeaksOf(String database) {
        try (var brand = brand(database)) {
            Object[] some = IntStream.rangeClosed(1, 5)
                    .mapToObj(piece -> issued(piece, ANNA))
                    .toArray();
            Object[] more = IntStream.rangeClosed(6, 105)
                    .mapToObj(piece -> issued(piece, ANNA))
                    .toArray();
            long few = brand.statements(() -> brand.happened(some));
            long many = brand.statements(() -> brand.happened(more));
            assertThat(many).isLessThanOrEqualTo(few + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void freePiecesAreThoseThatNobodyHolds(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), issued(4, BEN))) {
            PieceStock stock = brand.bean(PieceStock.class);
            assertThat(stock.highest(TEN_OFF)).isEqualTo(4);
            assertThat(stock.free(TEN_OFF, 6, 10)).containsExactly(2L, 3L, 5L, 6L);
            assertThat(stock.free(TEN_OFF, 6, 2)).containsExactly(2L, 3L);
            assertThat(stock.held(TEN_OFF, BEN)).containsExactly(coupon(4));
        }
    }
}
