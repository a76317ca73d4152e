package io.sanshan.application.operation.process;

import io.sanshan.application.operation.OperatorsMail;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.TroubleNotice;
import io.sanshan.application.operation.Troubles;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.Claims.Claim;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells operators of a trouble that lasts, and that it is over. All nodes see the same troubles and one of them tells: the notice
 * is a row that is due, and so belongs to one node. What is told is noted after the mail has left; a node that dies in between
 * has it told twice rather than never.
 */
@Component
@ConditionalOnProperty("sanshan.operators-mail.from")
class WhenTroubledThenTellOperators {

    static final String NAME = "operators-mail";

    private static final Logger logger = LoggerFactory.getLogger(WhenTroubledThenTellOperators.class);

    /** What is over before it is not told at all. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    /** Longer than any node needs to see a trouble that another one sees. */
    private static final Duration UNSEEN = Duration.ofMinutes(2);

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int MOST = 50;

    private final Troubles troubles;
    private final OperatorsMail mail;
    private final Claims claims;
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Instant began;

    WhenTroubledThenTellOperators(
            Troubles troubles,
            OperatorsMail mail,
            Claims claims,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.troubles = troubles;
        this.mail = mail;
        this.claims = claims;
        this.entityManager = entityManager;
        transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        began = clock.instant();
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.troubles:PT10S}")
    void tick() {
        Set<Trouble> now;
        try {
            now = troubles.now();
        } catch (RuntimeException silent) {
            // Stores that are away are told by health and by the log; without them nothing could be noted here.
            return;
        }
        try {
            transaction.executeWithoutResult(status -> note(now));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException anotherNodeWasFaster) {
            return;
        }
        tell();
    }

    private void note(Set<Trouble> troubled) {
        Instant now = clock.instant();
        Map<String, TroubleRow> rows = rows().stream().collect(Collectors.toMap(TroubleRow::id, Function.identity()));
        for (Trouble trouble : troubled) {
            // What becomes of put-off mail is in the list of work that is put off; a mail about it would not leave
            // either.
            if (trouble.subject().equals(NAME)) {
                continue;
            }
            TroubleRow row = rows.remove(TroubleRow.id(trouble));
            if (row == null) {
                entityManager.persist(new TroubleRow(trouble, now, now.plus(LASTING)));
            } else {
                row.seen(now);
            }
        }
        // A node that has just begun has not looked long enough to see that a reader stands.
        if (began.plus(UNSEEN).isBefore(now)) {
            rows.values().stream()
                    .filter(row -> row.isNotSeenSince(now.minus(UNSEEN)))
                    .forEach(row -> gone(row, now));
        }
    }

    private void gone(TroubleRow row, Instant now) {
        if (row.isTold()) {
            row.over(now);
        } else {
            entityManager.remove(row);
        }
    }

    private void tell() {
        List<Claim> mine = claims.take(TroubleRow.class, NAME, MOST, HOLD);
        if (mine.isEmpty()) {
            return;
        }
        Map<String, TroubleNotice> notices = entityManager
                .createQuery("select r from TroubleRow r where r.id in :ids order by r.id", TroubleRow.class)
                .setParameter("ids", mine.stream().map(Claim::task).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TroubleRow::id, TroubleRow::notice, (one, same) -> one, LinkedHashMap::new));
        RuntimeException fault = notices.isEmpty() ? null : fault(List.copyOf(notices.values()));
        mine.forEach(claim -> claims.work(claim, () -> {
            if (fault != null) {
                throw fault;
            }
            told(claim.task(), notices.get(claim.task()));
        }));
    }

    private @Nullable RuntimeException fault(List<TroubleNotice> notices) {
        try {
            mail.send(notices);
            logger.info("operators were told by mail: {}", notices);
            return null;
        } catch (RuntimeException fault) {
            return fault;
        }
    }

    /** Another node may have seen more of it while the mail was on its way: what was not told stays due. */
    private void told(String id, @Nullable TroubleNotice what) {
        transaction.executeWithoutResult(status -> {
            TroubleRow row = entityManager.find(TroubleRow.class, id);
            if (row == null || what == null || row.isOver() != what.over()) {
                return;
            }
            if (what.over()) {
                entityManager.remove(row);
            } else {
                row.told();
            }
        });
    }

    private List<TroubleRow> rows() {
        return entityManager
                .createQuery("select r from TroubleRow r", TroubleRow.class)
                .getResultList();
    }
}
