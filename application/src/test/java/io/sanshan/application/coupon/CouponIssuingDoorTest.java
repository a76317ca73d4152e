package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer.Answer;
import io.sanshan.application.shared.CouponIssuer.Issued;
import io.sanshan.application.shared.CouponIssuer.NotIssued;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponCommand.IssueCoupon;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CouponIssuingDoorTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private static CouponIssuingDoor door(WalletLog log) {
        return new CouponIssuingDoor(log, log, log, Clock.fixed(NOW, SHANGHAI));
    }

    private static Request request() {
        return Request.of(HEADQUARTERS, NOW);
    }

    private static Answer issue(CouponIssuingDoor door, Request request, MemberId member) {
        return door.issue(request, TEN_OFF, member, IssueWay.HEADQUARTERS);
    }

    private static MemberId member(int number) {
        return MemberId.named("member " + number);
    }

    @Test
    void piecesAreHandedOutOneAfterTheOther() {
        WalletLog log = new WalletLog(10, NO_LIMIT);
        CouponIssuingDoor door = door(log);
        assertThat(issue(door, request(), ANNA)).isEqualTo(new Issued(coupon(1)));
        assertThat(issue(door, request(), BEN)).isEqualTo(new Issued(coupon(2)));
        assertThat(log.tries()).isEqualTo(2);
    }

    @Test
    void codesAreMadeAnewForEachCoupon() {
        WalletLog log = new WalletLog(200, NO_LIMIT);
        CouponIssuingDoor door = door(log);
        Set<CouponCode> codes = new HashSet<>();
        for (int i = 1; i <= 200; i++) {
            issue(door, request(), ANNA);
            codes.add(
                    ((CouponIssued) log.stream(coupon(i).value(), 0).getFirst().payload()).code());
        }
        assertThat(codes).hasSize(200);
    }

    @Test
    void anotherNodeStartsWhereTheWalletsSayAndGoesOnWhereTheyLag() {
        WalletLog log = new WalletLog(1_000, NO_LIMIT);
        CouponIssuingDoor one = door(log);
        for (int i = 0; i < 300; i++) {
            issue(one, request(), member(i));
        }
        int before = log.tries();
        log.showOnly(20);
        assertThat(issue(door(log), request(), ANNA)).isInstanceOf(Issued.class);
        assertThat(log.pieces()).hasSize(301).doesNotHaveDuplicates();
        assertThat(log.tries() - before).isLessThan(50);
    }

    @Test
    @Tag("P3")
    void aStockIsUsedUpToTheLastPieceThoughSomeWereRefusedOrSkipped() {
        WalletLog log = new WalletLog(40, 1);
        CouponIssuingDoor one = door(log);
        CouponIssuingDoor other = door(log);
        log.showOnly(0);
        int issued = 0;
        for (int i = 0; i < 60; i++) {
            CouponIssuingDoor door = i % 2 == 0 ? one : other;
            // Each member asks twice; the second time is one too many and gives its piece back.
            for (int time = 0; time < 2; time++) {
                if (issue(door, request(), member(i)) instanceof Issued) {
                    issued++;
                }
            }
        }
        assertThat(issued).isEqualTo(40);
        assertThat(log.pieces()).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    /** Wallets that lag say that much is free which is out; that costs tries and loses nobody a piece. */
    @Test
    void nodesThatCountInTheSamePlaceStepAsideAndLeaveNothingBehind() {
        WalletLog log = new WalletLog(3_000, NO_LIMIT);
        log.showOnly(0);
        List<CouponIssuingDoor> nodes = List.of(door(log), door(log), door(log));
        for (int i = 0; i < 3_000; i++) {
            assertThat(issue(nodes.get(i % 3), request(), member(i))).isInstanceOf(Issued.class);
        }
        for (CouponIssuingDoor node : nodes) {
            assertThat(issue(node, request(), ANNA))
                    .isEqualTo(new NotIssued(Refusal.of(CouponRefusal.SOLD_OUT, 3_000)));
        }
        assertThat(log.pieces()).hasSize(3_000);
    }

    @Test
    void nodesThatCountInTheSamePlaceSeldomMeet() {
        WalletLog log = new WalletLog(NO_LIMIT, NO_LIMIT);
        log.showOnly(0);
        List<CouponIssuingDoor> nodes = List.of(door(log), door(log));
        for (int i = 0; i < 2_000; i++) {
            issue(nodes.get(i % 2), request(), member(i));
        }
        assertThat(log.tries()).isLessThan(2_200);
    }

    @Test
    void aStockThatIsRaisedGoesOnWhereItEnded() {
        WalletLog log = new WalletLog(2, NO_LIMIT);
        CouponIssuingDoor door = door(log);
        for (int i = 0; i < 50; i++) {
            issue(door, request(), member(i));
        }
        log.raiseTo(4);
        for (int i = 0; i < 50; i++) {
            issue(door, request(), member(100 + i));
        }
        assertThat(log.pieces()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatIsSoldOutIsRefusedAsSuch() {
        CouponIssuingDoor door = door(new WalletLog(1, NO_LIMIT));
        issue(door, request(), ANNA);
        assertThat(issue(door, request(), BEN)).isEqualTo(new NotIssued(Refusal.of(CouponRefusal.SOLD_OUT, 1)));
    }

    @Test
    void aFirstAllowanceThatSomebodyElseWroteAtTheSameMomentIsReadAnew() {
        WalletLog log = new WalletLog(10, 2);
        Request faster = request();
        AtomicBoolean raced = new AtomicBoolean();
        CommandSender losing = (command, occasion) -> {
            if (raced.compareAndSet(false, true)) {
                // Anna's other coupon gets in between: the allowance's first event is there when this one comes.
                log.send(new IssueCoupon(coupon(7), ANNA, code(7), IssueWay.HEADQUARTERS, SHANGHAI), faster.occasion());
                return Outcome.refused(Refusal.of(LogRefusal.EXISTS));
            }
            return log.send(command, occasion);
        };
        CouponIssuingDoor door = new CouponIssuingDoor(losing, log, log, Clock.fixed(NOW, SHANGHAI));
        assertThat(issue(door, request(), ANNA)).isEqualTo(new Issued(coupon(1)));
        assertThat(log.pieces()).containsExactly(1L, 7L);
        assertThat(issue(door, request(), ANNA)).isEqualTo(new NotIssued(Refusal.of(CouponRefusal.MEMBER_LIMIT, 2)));
    }

    @Test
    void theLastPieceGoesToWhoWaitsWhenTheLogDoesNotTakeItFromWhoHasIt() throws Exception {
        Future<Answer> anna = lastPieceInTheHandOfAnna(() -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThatThrownBy(anna::get).hasRootCauseMessage("the disk is full");
    }

    @Test
    void theLastPieceGoesToWhoWaitsWhenItIsRefusedToWhoHasIt() throws Exception {
        Refusal no = Refusal.of(CouponRefusal.MEMBER_LIMIT, 1);
        assertThat(lastPieceInTheHandOfAnna(() -> Outcome.refused(no)).get()).isEqualTo(new NotIssued(no));
    }

    /** Nobody is told that all is gone while the last piece is only in somebody's hand. */
    private static Future<Answer> lastPieceInTheHandOfAnna(Supplier<Outcome> answerToAnna) throws Exception {
        WalletLog log = new WalletLog(1, NO_LIMIT);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        CommandSender slowForAnna = (command, occasion) -> {
            if (command instanceof IssueCoupon issue && issue.member().equals(ANNA)) {
                inHand.countDown();
                awaitUninterrupted(away);
                return answerToAnna.get();
            }
            return log.send(command, occasion);
        };
        CouponIssuingDoor door = new CouponIssuingDoor(slowForAnna, log, log, Clock.fixed(NOW, SHANGHAI));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> anna = callers.submit(() -> issue(door, request(), ANNA));
            inHand.await();
            Thread[] waits = new Thread[1];
            Future<Answer> ben = callers.submit(() -> {
                waits[0] = Thread.currentThread();
                return issue(door, request(), BEN);
            });
            Awaitility.await()
                    .until(() -> waits[0] != null && waits[0].getState() == Thread.State.TIMED_WAITING || ben.isDone());
            assertThat(ben.isDone()).as("Ben was told at once").isFalse();
            away.countDown();
            assertThat(ben.get()).isEqualTo(new Issued(coupon(1)));
            return anna;
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Nested
    @Tag("P8")
    class ARequestThatComesAgain {

        @Test
        void getsTheSameCouponOfALimitedTemplate() {
            WalletLog log = new WalletLog(10, 1);
            Request request = request();
            Answer first = issue(door(log), request, ANNA);
            assertThat(issue(door(log), request, ANNA)).isEqualTo(first);
            assertThat(log.pieces()).hasSize(1);
        }

        @Test
        void getsTheSameCouponOfAnUnlimitedTemplate() {
            WalletLog log = new WalletLog(10, NO_LIMIT);
            Request request = request();
            Answer first = issue(door(log), request, ANNA);
            assertThat(issue(door(log), request, ANNA)).isEqualTo(first);
            assertThat(log.pieces()).hasSize(1);
        }

        @Test
        void getsTheSameCouponThoughNothingIsLeft() {
            WalletLog log = new WalletLog(1, NO_LIMIT);
            Request request = request();
            Answer first = issue(door(log), request, ANNA);
            assertThat(issue(door(log), request, ANNA)).isEqualTo(first);
        }

        @Test
        void leavesItsPieceToTheNext() {
            WalletLog log = new WalletLog(10, NO_LIMIT);
            CouponIssuingDoor door = door(log);
            Request request = request();
            issue(door, request, ANNA);
            issue(door, request, ANNA);
            assertThat(issue(door, request(), BEN)).isEqualTo(new Issued(coupon(2)));
        }
    }

    @Test
    @Tag("P3")
    void manyCallersGetAPieceEachAndNoMoreThanThereAre() throws Exception {
        WalletLog log = new WalletLog(100, NO_LIMIT);
        List<CouponIssuingDoor> nodes = List.of(door(log), door(log));
        List<Callable<Answer>> calls = IntStream.range(0, 160)
                .<Callable<Answer>>mapToObj(i -> () -> issue(nodes.get(i % 2), request(), member(i)))
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Set<CouponId> coupons = new HashSet<>();
            for (Future<Answer> answer : callers.invokeAll(calls)) {
                if (answer.get() instanceof Issued(CouponId coupon)) {
                    assertThat(coupons.add(coupon)).isTrue();
                }
            }
            assertThat(coupons).hasSize(100).hasSameSizeAs(log.pieces());
        }
    }
}
