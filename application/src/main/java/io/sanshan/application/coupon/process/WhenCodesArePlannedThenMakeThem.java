package io.sanshan.application.coupon.process;

import io.sanshan.application.coupon.CodeMaker;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.coupon.CodeBatchStanding;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesMade;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CodeBatchId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the codes of batches, part by part. What was cut off is made again and is the same, on this node or another. */
@Component
class WhenCodesArePlannedThenMakeThem {

    private static final Caller.System PROCESS = new Caller.System("coupons");
    private static final int BATCHES_OF_A_TICK = 5;
    private static final int PART = 5_000;
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final Claims claims;
    private final EntityManager entityManager;
    private final CodeMaker maker;
    private final TermsBook book;
    private final CommandSender sender;
    private final Clock clock;

    WhenCodesArePlannedThenMakeThem(
            Claims claims,
            EntityManager entityManager,
            CodeMaker maker,
            TermsBook book,
            CommandSender sender,
            Clock clock) {
        this.claims = claims;
        this.entityManager = entityManager;
        this.maker = maker;
        this.book = book;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.codes:PT1S}")
    void tick() {
        for (Claims.Claim claim : claims.take(CodesToMakeRow.class, CodesToMakeSheet.NAME, BATCHES_OF_A_TICK, HOLD)) {
            CodesToMakeRow row = entityManager.find(CodesToMakeRow.class, claim.task());
            if (row != null) {
                claims.work(claim, () -> react(claim, new CodeBatchId(row.id()), row.cause()));
            }
        }
    }

    /** It stops when headquarters took the batch back, or another node has taken over. */
    private void react(Claims.Claim claim, CodeBatchId batch, String cause) {
        CodeBatchStanding standing = book.codes(batch).orElseThrow();
        CodePattern pattern = standing.pattern();
        if (pattern == null) {
            return;
        }
        for (int made = standing.made(); made < standing.size() && claims.extend(claim, HOLD); ) {
            int last = Math.min(standing.size(), made + PART);
            maker.make(batch, pattern, made + 1, last);
            Request request = Request.step(PROCESS, batch + "/made/" + last, null, cause, clock.instant());
            if (!sender.send(new RecordCodesMade(batch, last), request).isDone()) {
                return;
            }
            made = last;
        }
    }
}
