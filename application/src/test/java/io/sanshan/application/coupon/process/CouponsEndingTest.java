package io.sanshan.application.coupon.process;

import static io.sanshan.application.shared.projection.Brand.*;
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
import io.sanshan.domain.coupon.CouponCommand.RemindOfExpiry;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.coupon.WalletTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P15")
@DisplayName("Members are reminded of coupons that end soon")
class CouponsEndingTest {

    private static final Instant END = Instant.parse("2026-03-31T16:00:00Z");

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
                        "io.sanshan.application.shared.process")
                .happened(
                        new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()),
                        new CouponTemplateRevised(
                                TEN_OFF, 2, "Ten off", terms().inWallet(WalletTerms.NONE.reminding(3))));
    }

    private static CouponIssued piece(int piece, int version, Instant from) {
        return new CouponIssued(
                coupon(piece),
                TEN_OFF,
                version,
                SPRING,
                ANNA,
                new CouponCode("%016d".formatted(piece)),
                from,
                END,
                IssueWay.CAMPAIGN);
    }

    private RemindOfExpiry reminding(int piece) {
        return new RemindOfExpiry(coupon(piece), clock.getZone());
    }

    private static void tick(ReadModelScenario scenario) {
        scenario.bean(WhenItEndsSoonThenRemindItsMember.class).tick();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fromTheMomentOnThatTermsNameAndOnlyWhereTheyDo(String kind) {
        Instant early = Instant.parse("2026-03-03T00:00:00Z");
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(piece(1, 1, early), piece(2, 2, early));
            clock.set("2026-03-28T15:59:59Z");
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            clock.set("2026-03-28T16:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).containsExactly(reminding(2));

            scenario.happened(new ExpiryReminded(coupon(2), SPRING, ANNA));
            clock.set("2026-03-30T16:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void notOfWhatIsUsedUpUntilItIsGoodAgainNorOfWhatIsGone(String kind) {
        Instant early = Instant.parse("2026-03-03T00:00:00Z");
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(piece(1, 2, early), piece(2, 2, early))
                    .happened(
                            redeemed(1, ANNA, NORTH, yuan(1_000)),
                            new CouponVoided(coupon(2), SPRING, ANNA, "misprint"));
            clock.set("2026-03-29T00:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            scenario.happened(rolledBack(1, ANNA, NORTH, yuan(1_000)));
            tick(scenario);
            assertThat(sent.commands()).containsExactly(reminding(1));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void notBeforeTheFirstMomentOfACouponThatIsShorterThanItsReminder(String kind) {
        try (ReadModelScenario scenario = scenario(kind)) {
            scenario.happened(piece(1, 2, Instant.parse("2026-03-30T16:00:00Z")));
            clock.set("2026-03-30T15:59:59Z");
            tick(scenario);
            assertThat(sent.commands()).isEmpty();
            clock.set("2026-03-30T16:00:00Z");
            tick(scenario);
            assertThat(sent.commands()).containsExactly(reminding(1));
        }
    }
}
