package io.sanshan.application.shared.process;

import io.sanshan.application.shared.PutOff;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what is due and fails. A claim outlives its row for a while, so only what its sheet still holds as due is told; a sheet
 * is known from the first look at it on.
 */
@Component
public class FailingWork {

    private static final int MOST = 100;

    private final EntityManager entityManager;
    private final Map<String, Class<?>> sheets = new ConcurrentHashMap<>();

    FailingWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void knows(String sheet, Class<?> rows) {
        sheets.putIfAbsent(sheet, rows);
    }

    /** What failed longest ago comes first; no more than a hundred. */
    @Transactional(readOnly = true)
    public List<PutOff> list() {
        List<ClaimRow> failed = entityManager
                .createQuery(
                        "select c from ClaimRow c where c.failures > 0 order by c.failingSince, c.id", ClaimRow.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<String, List<ClaimRow>> ofSheets = failed.stream().collect(Collectors.groupingBy(FailingWork::sheet));
        List<PutOff> work = new ArrayList<>();
        ofSheets.forEach((sheet, claims) -> {
            Set<String> due = due(sheet, claims.stream().map(FailingWork::task).toList());
            claims.stream()
                    .filter(claim -> due.contains(task(claim)))
                    .map(FailingWork::putOff)
                    .forEach(work::add);
        });
        work.sort(Comparator.comparing(PutOff::since).thenComparing(PutOff::task));
        return work;
    }

    /** By sheet: how many rows are due at a moment. */
    @Transactional(readOnly = true)
    public Map<String, Long> due(Instant now) {
        return sheets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, sheet -> entityManager
                .createQuery(
                        "select count(r) from " + sheet.getValue().getSimpleName() + " r where " + DueRow.IS_DUE,
                        Long.class)
                .setParameter("now", now)
                .getSingleResult()));
    }

    private Set<String> due(String sheet, List<String> tasks) {
        Class<?> rows = sheets.get(sheet);
        return rows == null
                ? Set.of()
                : new HashSet<>(entityManager
                        .createQuery(
                                "select r.id from " + rows.getSimpleName()
                                        + " r where r.id in :ids and r.dueAt is not null",
                                String.class)
                        .setParameter("ids", tasks)
                        .getResultList());
    }

    private static PutOff putOff(ClaimRow claim) {
        return new PutOff(
                sheet(claim),
                task(claim),
                claim.failures(),
                Objects.requireNonNullElse(claim.failingSince(), claim.claimedUntil()),
                Objects.requireNonNullElse(claim.fault(), ""),
                claim.claimedUntil());
    }

    private static String sheet(ClaimRow claim) {
        return claim.id().substring(0, claim.id().indexOf(Claims.BETWEEN));
    }

    private static String task(ClaimRow claim) {
        return claim.id().substring(claim.id().indexOf(Claims.BETWEEN) + 1);
    }
}
