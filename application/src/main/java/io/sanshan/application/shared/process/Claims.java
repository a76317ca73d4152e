package io.sanshan.application.shared.process;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each due row of a sheet to one node. A claim ends by itself, so that the row of a node that died, or whose command
 * failed, is tried again. Claims stand in a table of their own, because the sheets are rebuilt from the log and claims are not
 * in it.
 */
@Component
public class Claims {

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Claims(EntityManager entityManager, PlatformTransactionManager transactions, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A task that is this caller's alone until the claim ends. */
    public record Claim(String sheet, String task, String by) {
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
        Instant now = clock.instant();
        List<String> due = transaction.execute(status -> entityManager
                .createQuery(
                        "select r.id from " + rows.getSimpleName() + " r where r.dueAt <= :now and not exists"
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
        Set<String> mine = new HashSet<>(transaction.execute(status -> entityManager
                .createQuery("select c.id from ClaimRow c where c.id in :ids and c.claimedBy = :by", String.class)
                .setParameter("ids", ids)
                .setParameter("by", by)
                .getResultList()));
        List<Claim> claims = new ArrayList<>();
        for (String task : tasks) {
            if (mine.contains(idOf(sheet, task))) {
                claims.add(new Claim(sheet, task, by));
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

    /** Takes away claims that ended long ago, whose rows are long done. */
    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        transaction.executeWithoutResult(status -> entityManager
                .createQuery("delete from ClaimRow c where c.claimedUntil < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    private static String idOf(String sheet, String task) {
        return sheet + '/' + task;
    }
}
