package io.sanshan.application.coupon.process;

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
import io.sanshan.domain.coupon.CouponCommand.ExpireCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CouponsExpiringTest {

    private static final CampaignId SPRING = CampaignId.named("spring");
    private static final CouponTemplateId TEMPLATE = CouponTemplateId.named("ten off");
    private static final MemberId ANNA = MemberId.named("anna");
    private static final CouponCode CODE = new CouponCode("ABCDEFGHJKMNPQRS");
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    private final SetClock clock = new SetClock("2026-03-02T09:00:00Z");
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

    private static CouponId piece(long number) {
        return CouponId.of(TEMPLATE, number);
    }

    private static CouponIssued issued(long number) {
        return new CouponIssued(piece(number), TEMPLATE, 1, SPRING, ANNA, CODE, FROM, UNTIL, IssueWay.HEADQUARTERS);
    }

    private static CouponRedeemed redeemed(long number) {
        return new CouponRedeemed(
                piece(number),
                TEMPLATE,
                SPRING,
                ANNA,
                null,
                RedemptionId.named("till"),
                List.of(),
                true,
                null,
                null,
                List.of(),
                null,
                true);
    }

    private static RedemptionRolledBack rolledBack(long number) {
        return new RedemptionRolledBack(
                piece(number),
                TEMPLATE,
                SPRING,
                ANNA,
                null,
                RedemptionId.named("till"),
                true,
                null,
                null,
                null,
                "returned");
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenItsTimeIsOverThenExpireTheCoupon.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("P2")
    void expireOnceTheirTimeIsOverAsOfThatMoment(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1), issued(2));
            clock.set("2026-03-31T23:59:59Z");
            tick(scenario);
            assertThat(sent.commands()).isEmpty();

            clock.set("2026-04-01T08:00:00Z");
            tick(scenario);
            tick(scenario);
            assertThat(sent.commands())
                    .containsExactlyInAnyOrder(new ExpireCoupon(piece(1)), new ExpireCoupon(piece(2)));
            assertThat(sent.occasions())
                    .allSatisfy(occasion -> assertThat(occasion.occurredAt()).isEqualTo(UNTIL));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areAskedAgainUnderTheSameIdWhenNothingCameOfIt(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1));
            clock.set("2026-04-01T08:00:00Z");
            tick(scenario);
            clock.set("2026-04-01T08:05:00Z");
            tick(scenario);
            assertThat(sent.occasions()).hasSize(2);
            assertThat(sent.occasions().get(0).commandId())
                    .isEqualTo(sent.occasions().get(1).commandId());

            scenario.happened(new CouponExpired(piece(1), SPRING, ANNA));
            clock.set("2026-04-01T08:10:00Z");
            tick(scenario);
            assertThat(sent.occasions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areLeftAloneWhenRedeemedVoidedOrImported(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1), issued(2), redeemed(1), new CouponVoided(piece(2), SPRING, ANNA, "misprint"));
            scenario.by(Actor.IMPORT).happened(issued(3));
            clock.set("2026-04-02T08:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void waitAgainAfterARedemptionWasRolledBack(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1), redeemed(1), rolledBack(1));
            clock.set("2026-04-02T08:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).containsExactly(new ExpireCoupon(piece(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void waitWhileTheyAreHeldForABasket(String kind) {
        Instant held = UNTIL.plusSeconds(600);
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(
                    issued(1),
                    new CouponReserved(
                            piece(1),
                            SPRING,
                            ANNA,
                            StoreId.named("north"),
                            RedemptionId.named("till"),
                            List.of(),
                            null,
                            List.of(),
                            held));
            clock.set(UNTIL.plusSeconds(599).toString());
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            clock.set(held.toString());
            tick(scenario);
            assertThat(sent.commands()).containsExactly(new ExpireCoupon(piece(1)));
            assertThat(sent.occasions())
                    .allSatisfy(occasion -> assertThat(occasion.occurredAt()).isEqualTo(held));
        }
    }

    /** A gift card of which something came back while another basket holds it: asked earlier, it would refuse to expire for ever. */
    @ParameterizedTest
    @MethodSource("kinds")
    void waitForTheBasketWhateverComesBackMeanwhile(String kind) {
        Instant held = UNTIL.plusSeconds(600);
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(
                    issued(1),
                    new CouponReserved(
                            piece(1),
                            SPRING,
                            ANNA,
                            StoreId.named("north"),
                            RedemptionId.named("second"),
                            List.of(),
                            null,
                            List.of(),
                            held),
                    rolledBack(1));
            clock.set(UNTIL.plusSeconds(1).toString());
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            clock.set(held.toString());
            tick(scenario);
            assertThat(sent.commands()).containsExactly(new ExpireCoupon(piece(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void waitTheSameAfterARebuildAndASecondDelivery(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(issued(1), issued(2), issued(3), redeemed(1))
                    .happened(rolledBack(1), new CouponVoided(piece(2), SPRING, ANNA, "misprint"));
            var live = scenario.table("coupon_expiring");
            assertThat(live).hasSize(2);
            assertThat(scenario.deliverAgain(6).table("coupon_expiring")).isEqualTo(live);
            assertThat(scenario.rebuild(4).table("coupon_expiring")).isEqualTo(live);
        }
    }
}
