package io.sanshan.application.coupon.process;

import static io.sanshan.application.shared.projection.Brand.ANNA;
import static io.sanshan.application.shared.projection.Brand.BEN;
import static io.sanshan.application.shared.projection.Brand.SPRING;
import static io.sanshan.application.shared.projection.Brand.claimed;
import static io.sanshan.application.shared.projection.Brand.coupon;
import static io.sanshan.application.shared.projection.Brand.issued;
import static io.sanshan.application.shared.projection.Brand.redeemed;
import static io.sanshan.application.shared.projection.Brand.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.sanshan.application.coupon.CodeMaker;
import io.sanshan.application.coupon.CodesInMemory;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.process.SentCommands;
import io.sanshan.application.shared.process.SetClock;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.VoidCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponsToVoidTest {

    private final SetClock clock = new SetClock("2026-03-03T09:00:00Z");
    private final SentCommands sent = new SentCommands();

    static Stream<String> kinds() {
        return TestDatabase.kinds();
    }

    private ReadModelScenario scenario(String kind) {
        return ReadModelScenario.on(
                kind,
                Map.of(
                        Clock.class,
                        clock,
                        CommandSender.class,
                        sent,
                        CodeMaker.class,
                        CodesInMemory.maker(),
                        TermsBook.class,
                        mock(TermsBook.class)),
                "io.sanshan.application.coupon.process",
                "io.sanshan.application.shared.process");
    }

    private static MemberErased erased(MemberId member) {
        return new MemberErased(member, ErasureReason.PERSON_REQUEST);
    }

    private static VoidCoupon voiding(int piece) {
        return new VoidCoupon(coupon(piece), VoidCoupon.MEMBER_ERASED, ANNA);
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenMemberErasedThenVoidHerCoupons.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areThoseThatAnErasedMemberCouldStillRedeem(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1, ANNA), claimed(2, ANNA), issued(3, ANNA), issued(4, ANNA), issued(5, BEN))
                    .happened(redeemed(3, ANNA, null, null), new CouponExpired(coupon(4), SPRING, ANNA));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();

            scenario.happened(erased(ANNA));
            tick(scenario);
            assertThat(sent.commands()).containsExactlyInAnyOrder(voiding(1), voiding(2));

            scenario.happened(
                    new CouponVoided(coupon(1), SPRING, ANNA, VoidCoupon.MEMBER_ERASED),
                    new CouponVoided(coupon(2), SPRING, ANNA, VoidCoupon.MEMBER_ERASED));
            clock.set("2026-03-03T10:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areAlsoThoseThatComeOrAreGoodAgainLater(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1, ANNA), redeemed(1, ANNA, null, null), erased(ANNA));
            tick(scenario);
            assertThat(sent.commands()).isEmpty();

            scenario.happened(rolledBack(1, ANNA, null, null), issued(2, ANNA), issued(3, BEN));
            tick(scenario);
            assertThat(sent.commands()).containsExactlyInAnyOrder(voiding(1), voiding(2));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1, ANNA), issued(2, ANNA), redeemed(2, ANNA, null, null), erased(ANNA))
                    .happened(issued(3, ANNA), rolledBack(2, ANNA, null, null), issued(4, BEN));
            var live = scenario.table("held_coupon");
            assertThat(live).hasSize(4);
            assertThat(scenario.deliverAgain(7).table("held_coupon")).isEqualTo(live);
            assertThat(scenario.rebuild(2).table("held_coupon")).isEqualTo(live);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("P14")
    void whatSheGaveAwayIsHerFriends(String kind) {
        CouponCode code = new CouponCode("ZZZZZZZZZZZZZZZZ");
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1, ANNA), issued(2, ANNA))
                    .happened(
                            new CouponGiven(coupon(1), SPRING, ANNA),
                            new CouponReceived(coupon(1), SPRING, BEN, code),
                            erased(ANNA));
            tick(scenario);
            assertThat(sent.commands()).containsExactly(voiding(2));

            scenario.happened(new CouponVoided(coupon(2), SPRING, ANNA, VoidCoupon.MEMBER_ERASED), erased(BEN));
            clock.set("2026-03-03T10:00:00Z");
            tick(scenario);
            assertThat(sent.commands())
                    .containsExactly(voiding(2), new VoidCoupon(coupon(1), VoidCoupon.MEMBER_ERASED, BEN));
        }
    }
}
