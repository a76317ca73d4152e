package io.sanshan.application.shared.process;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each due row of a sheet to one node. A claim ends by itself, so that the row of a node that died is tried again. What
 * fails is put off, longer each time it fails, and keeps no other row waiting; it stays due until it is done, and says in its
 * claim how often it failed and of what. Claims stand in a table of their own, because the sheets are rebuilt from the log and
 * claims are not in it.
 */
@Component
public class Claims {

    private static final Logger logger = LoggerFactory.getLogger(Claims.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;
    /** Stands between the name of a sheet and the id of its row; no sheet's name has one. */
    static final char BETWEEN = '/';

    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final FailingWork failing;
    private final Clock clock;

    Claims(EntityManager entityManager, PlatformTransactionManager transactions, FailingWork failing, Clock clock) {
        this.entityManager = entityManager;
        this.failing = failing;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A task that is this caller's alone until the claim ends.
     *
     * @param failures how often it was tried in vain so far
     */
    public record Claim(String sheet, String task, String by, int failures) {
        private String id() {
            return idOf(sheet, task);
        }
    }

    /**
     * Claims rows that are due and that nobody works on, longest due first.
     *
     * @param rows an entity with the fields {@code id} and {@code dueAt}; a row without a moment is not due
     */
    public List<Claim> take(Class<?> rows, String sheet, int limit, Duration howLong) {
        failing.knows(sheet, rows);
        Instant now = clock.instant();
        List<String> due = transaction.execute(status -> entityManager
                .createQuery(
                        "select r.id from " + rows.getSimpleName() + " r where " + DueRow.IS_DUE + " and not exists"
                                + " (select 1 from ClaimRow c where c.id = concat(:sheet, r.id)"
                                + " and c.claimedUntil > :now) order by r.dueAt, r.id",
                        String.class)
                .setParameter("now", now)
                .setParameter("sheet", idOf(sheet, ""))
                .setMaxResults(limit)
                .getResultList());
        return due == null || due.isEmpty() ? List.of() : claim(sheet, due, now, now.plus(howLong));
    }

    private List<Claim> claim(String sheet, List<String> tasks, Instant now, Instant until) {
        String by = UUID.randomUUID().toString();
        List<String> ids = tasks.stream().map(task -> idOf(sheet, task)).toList();
        Set<String> known = new HashSet<>();
        transaction.executeWithoutResult(status -> {
            entityManager
                    .createQuery("update ClaimRow c set c.claimedBy = :by, c.claimedUntil = :until"
                            + " where c.id in :ids and c.claimedUntil <= :now")
                    .setParameter("by", by)
                    .setParameter("until", until)
                    .setParameter("ids", ids)
                    .setParameter("now", now)
                    .executeUpdate();
            known.addAll(entityManager
                    .createQuery("select c.id from ClaimRow c where c.id in :ids", String.class)
                    .setParameter("ids", ids)
                    .getResultList());
        });
        addClaims(ids.stream().filter(id -> !known.contains(id)).toList(), by, until);
        Map<String, Integer> mine = new HashMap<>();
        transaction.executeWithoutResult(status -> entityManager
                .createQuery(
                        "select c.id, c.failures from ClaimRow c where c.id in :ids and c.claimedBy = :by",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("by", by)
                .getResultList()
                .forEach(row -> mine.put((String) row[0], (Integer) row[1])));
        List<Claim> claims = new ArrayList<>();
        for (String task : tasks) {
            Integer failures = mine.get(idOf(sheet, task));
            if (failures != null) {
                claims.add(new Claim(sheet, task, by, failures));
            }
        }
        return claims;
    }

    private void addClaims(List<String> ids, String by, Instant until) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(
                    status -> ids.forEach(id -> entityManager.persist(new ClaimRow(id, by, until))));
        } catch (DataIntegrityViolationException anotherNodeWasFaster) {
            // It has some of these rows and this node none of them: the next tick finds what is left.
            return;
        }
    }

    /** Keeps a task longer; false when the claim had ended and another node has taken it. */
    public boolean extend(Claim claim, Duration howLong) {
        Integer kept = transaction.execute(status -> entityManager
                .createQuery("update ClaimRow c set c.claimedUntil = :until where c.id = :id and c.claimedBy = :by")
                .setParameter("until", clock.instant().plus(howLong))
                .setParameter("id", claim.id())
                .setParameter("by", claim.by())
                .executeUpdate());
        return kept != null && kept == 1;
    }

    /** Claims rows that are due and works on them one by one; how many were claimed. */
    public <R extends DueRow> int work(Class<R> rows, String sheet, int limit, Duration howLong, Consumer<R> work) {
        Map<String, Claim> claims =
                take(rows, sheet, limit, howLong).stream().collect(Collectors.toMap(Claim::task, Function.identity()));
        if (!claims.isEmpty()) {
            entityManager
                    .createQuery("select r from " + rows.getSimpleName() + " r where r.id in :ids", rows)
                    .setParameter("ids", claims.keySet())
                    .getResultList()
                    .forEach(row -> work(Objects.requireNonNull(claims.get(row.id())), () -> work.accept(row)));
        }
        return claims.size();
    }

    /** Does the work of a claim; what fails is told, and put off. */
    public void work(Claim claim, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            putOff(claim, fault);
            return;
        }
        if (claim.failures() > 0) {
            // The event that follows takes the row away; should it not, the row is looked at again soon.
            note(claim, 0, null, clock.instant().plus(FIRST_DELAY));
        }
    }

    private void putOff(Claim claim, RuntimeException fault) {
        int failures = claim.failures() + 1;
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        // A database's message may hold the values of the row: only the kind of fault is told.
        String kind = kind(fault);
        logger.warn("{} failed {} times, next try in {} minutes: {}", claim.id(), failures, delay.toMinutes(), kind);
        note(claim, failures, kind, clock.instant().plus(delay));
    }

    private static String kind(Throwable fault) {
        Throwable cause = fault.getCause();
        String own = fault.getClass().getSimpleName();
        return cause == null ? own : own + " of " + cause.getClass().getSimpleName();
    }

    private void note(Claim claim, int failures, @Nullable String fault, Instant until) {
        transaction.executeWithoutResult(status -> entityManager
                .createQuery("update ClaimRow c set c.failures = :failures, c.fault = :fault, c.claimedUntil = :until,"
                        + " c.failingSince = case when :failures = 0 then null else coalesce(c.failingSince, :now) end"
                        + " where c.id = :id and c.claimedBy = :by")
                .setParameter("failures", failures)
                .setParameter("fault", fault)
                .setParameter("until", until)
                .setParameter("now", clock.instant())
                .setParameter("id", claim.id())
                .setParameter("by", claim.by())
                .executeUpdate());
    }

    /** Takes away claims that ended long ago, whose rows are long done. */
    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        transaction.executeWithoutResult(status -> entityManager
                .createQuery("delete from ClaimRow c where c.claimedUntil < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private static String idOf(String sheet, String task) {
        return sheet + BETWEEN + task;
    }
}
