package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes, each with locks of its own and its own idea of the next piece, on one log. */
@Tag("P3")
@Timeout(60)
class CouponRaceTest {

    @Test
    void of200MembersFor20PiecesIsWonBy20() throws Exception {
        TermsOnPaper terms = new TermsOnPaper(terms(FIVE_OFF).limited(20, 1));
        Counter oneNode = new Counter(terms);
        Counter otherNode = oneNode.onAnotherNode();
        AtomicLong next = new AtomicLong(1);
        AtomicLong otherNext = new AtomicLong(1);
        List<Boolean> got = race(200, i -> {
            Counter node = i % 2 == 0 ? oneNode : otherNode;
            AtomicLong piece = i % 2 == 0 ? next : otherNext;
            return node.claimAnyPiece(piece, MemberId.named("member " + i));
        });

        assertThat(got).filteredOn(won -> won).hasSize(20);
        assertThat(oneNode.log().stream()
                        .filter(CouponClaimed.class::isInstance)
                        .map(event -> ((CouponClaimed) event).coupon()))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20)
                        .mapToObj(piece -> CouponId.of(TEMPLATE, piece))
                        .toList());
        assertThat(oneNode.log().stream().filter(AllowanceDrawn.class::isInstance))
                .hasSize(20);
    }

    @Test
    void of50ClaimsByOneMemberStopsAtTheLimit() throws Exception {
        Counter oneNode = new Counter(new TermsOnPaper(terms(FIVE_OFF).limited(null, 3)));
        Counter otherNode = oneNode.onAnotherNode();
        AtomicLong next = new AtomicLong(1);
        List<Boolean> got = race(50, i -> (i % 2 == 0 ? oneNode : otherNode).claimAnyPiece(next, MEMBER));

        assertThat(got).filteredOn(won -> won).hasSize(3);
        assertThat(oneNode.log().stream().filter(CouponClaimed.class::isInstance))
                .hasSize(3);
        assertThat(oneNode.log().stream()
                        .filter(AllowanceDrawn.class::isInstance)
                        .map(event -> ((AllowanceDrawn) event).drawn()))
                .containsExactly(1, 2, 3);
    }

    private static List<Boolean> race(int runners, Runner runner) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
            List<Callable<Boolean>> all = IntStream.range(0, runners)
                    .<Callable<Boolean>>mapToObj(i -> () -> runner.run(i))
                    .toList();
            List<Future<Boolean>> answers = threads.invokeAll(all);
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                won.add(answer.get());
            }
            return won;
        }
    }

    private interface Runner {
        boolean run(int number);
    }
}
