package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.GuideAllowanceEvent.GuideAllowanceDrawn;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.GuideAllowanceId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What one guide may push of a template")
@Tag("P3")
@Timeout(60)
class GuideAllowanceTest {

    private static final GuideId MEI = GuideId.named("Mei");
    private static final GuideId LIN = GuideId.named("Lin");

    private static Counter counter(GuideLimits limits) {
        return new Counter(new TermsOnPaper(terms(FIVE_OFF).limited(Quotas.NONE.perGuide(limits))));
    }

    private static IssueCoupon pushed(@Nullable GuideId guide, long piece) {
        return new IssueCoupon(
                CouponId.of(TEMPLATE, piece),
                MemberId.named("member " + piece),
                CODE,
                IssueWay.PUSHED_BY_GUIDE,
                guide,
                ZONE);
    }

    private static void refused(@Nullable Refusal answer, CouponRefusal code, Object... arguments) {
        assertThat(answer).isEqualTo(Refusal.of(code, arguments));
    }

    @Test
    @DisplayName("is counted with the coupon, and ends with the number that she may push")
    void endsWithTheNumber() {
        Counter counter = counter(new GuideLimits(2, null));
        assertThat(counter.ask(pushed(MEI, 1), THEN)).isNull();
        assertThat(counter.log())
                .contains(new GuideAllowanceDrawn(GuideAllowanceId.of(TEMPLATE, MEI), TEMPLATE, MEI, COUPON, 1));
        assertThat(counter.ask(pushed(MEI, 2), THEN)).isNull();
        refused(counter.ask(pushed(MEI, 3), THEN), CouponRefusal.GUIDE_LIMIT, 2);
        assertThat(counter.log().stream().filter(CouponIssued.class::isInstance))
                .hasSize(2);
    }

    @Test
    @DisplayName("is her own: another guide has hers, and headquarters none")
    void isHerOwn() {
        Counter counter = counter(new GuideLimits(1, null));
        assertThat(counter.ask(pushed(MEI, 1), THEN)).isNull();
        assertThat(counter.ask(pushed(LIN, 2), THEN)).isNull();
        IssueCoupon byHeadquarters = new IssueCoupon(
                CouponId.of(TEMPLATE, 3), MemberId.named("member 3"), CODE, IssueWay.HEADQUARTERS, ZONE);
        assertThat(counter.ask(byHeadquarters, THEN)).isNull();
    }

    @Test
    @DisplayName("begins anew with the month, in the zone of the issue")
    void beginsAnewWithTheMonth() {
        Counter counter = counter(new GuideLimits(3, 1));
        assertThat(counter.ask(pushed(MEI, 1), Instant.parse("2026-05-01T01:00:00Z")))
                .isNull();
        refused(counter.ask(pushed(MEI, 2), Instant.parse("2026-05-31T15:59:00Z")), CouponRefusal.GUIDE_MONTH_LIMIT, 1);
        assertThat(counter.ask(pushed(MEI, 2), Instant.parse("2026-05-31T16:00:00Z")))
                .isNull();
        assertThat(counter.ask(pushed(MEI, 3), Instant.parse("2026-07-01T01:00:00Z")))
                .isNull();
        refused(counter.ask(pushed(MEI, 4), Instant.parse("2026-08-01T01:00:00Z")), CouponRefusal.GUIDE_LIMIT, 3);
    }

    @Test
    @DisplayName("is not asked of an import, which does not tell who pushed")
    void isNotAskedOfAnImport() {
        Counter counter = counter(new GuideLimits(1, null));
        assertThat(counter.ask(pushed(null, 1), THEN, Actor.IMPORT)).isNull();
        assertThat(counter.ask(pushed(null, 2), THEN, Actor.IMPORT)).isNull();
        assertThat(counter.log()).noneMatch(GuideAllowanceDrawn.class::isInstance);
    }

    @Test
    @DisplayName("is not counted where nothing limits it")
    void isNotCountedWhereNothingLimitsIt() {
        Counter counter = counter(GuideLimits.NONE);
        assertThat(counter.ask(pushed(MEI, 1), THEN)).isNull();
        assertThat(counter.log()).hasSize(2).noneMatch(GuideAllowanceDrawn.class::isInstance);
    }

    @Test
    @DisplayName("tells how many are left: the fewer of both limits")
    void tellsHowManyAreLeft() {
        GuidePushes two = GuidePushes.NONE.after(THEN).after(THEN);
        assertThat(two.left(new GuideLimits(10, 3), THEN, ZONE)).isEqualTo(1);
        assertThat(two.left(new GuideLimits(10, null), THEN, ZONE)).isEqualTo(8);
        assertThat(two.left(new GuideLimits(2, 9), THEN, ZONE)).isZero();
        assertThat(two.left(new GuideLimits(1, null), THEN, ZONE)).isZero();
        assertThat(two.left(GuideLimits.NONE, THEN, ZONE)).isNull();
    }

    @Test
    @DisplayName("is exact on two nodes at once")
    void isExactOnTwoNodes() throws Exception {
        Counter oneNode = counter(new GuideLimits(7, null));
        Counter otherNode = oneNode.onAnotherNode();
        List<Callable<Boolean>> all = IntStream.rangeClosed(1, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(i % 2 == 0 ? oneNode : otherNode, pushed(MEI, i)))
                .toList();
        List<Boolean> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
            for (Future<Boolean> answer : threads.invokeAll(all)) {
                won.add(answer.get());
            }
        }
        assertThat(won).filteredOn(yes -> yes).hasSize(7);
        assertThat(oneNode.log().stream().filter(CouponIssued.class::isInstance))
                .hasSize(7);
        assertThat(oneNode.log().stream()
                        .filter(GuideAllowanceDrawn.class::isInstance)
                        .map(event -> ((GuideAllowanceDrawn) event).drawn()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    /** Asks until it is decided: who loses a race asks again. */
    private static boolean wins(Counter node, IssueCoupon command) {
        while (true) {
            try {
                return node.ask(command, THEN) == null;
            } catch (ConcurrencyException lostRace) {
                continue;
            }
        }
    }
}
