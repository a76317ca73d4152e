package io.sanshan.application.figures.projection;

import io.sanshan.application.figures.Period;
import io.sanshan.application.figures.StoreActivityQueries;
import io.sanshan.application.figures.StoreDay;
import io.sanshan.application.figures.StoreEntry;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Masked;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of a store's activity. */
@Component
@Transactional(readOnly = true)
class StoreActivityQueryDoor implements StoreActivityQueries {

    private final EntityManager entities;

    StoreActivityQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<StoreDay> days(Caller caller, StoreId store, Period period) {
        own(caller, store);
        Map<LocalDate, StoreDay> days = entities
                .createQuery(
                        "select d from ActivityDayRow d where d.storeId = :store and d.storeDay between :first and :last",
                        ActivityDayRow.class)
                .setParameter("store", store.value())
                .setParameter("first", period.first())
                .setParameter("last", period.last())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.storeDay, ActivityDayRow::day));
        return period.days()
                .map(day -> days.getOrDefault(day, new StoreDay(day, 0, 0, 0, 0, 0, List.of())))
                .toList();
    }

    @Override
    public Slice<StoreEntry> latest(Caller caller, StoreId store, Slice.Range range) {
        own(caller, store);
        List<ActivityEntryRow> entries = entities.createQuery(
                        "select e from ActivityEntryRow e where e.storeId = :store order by e.happenedAt desc, e.eventId desc",
                        ActivityEntryRow.class)
                .setParameter("store", store.value())
                .setFirstResult(range.offset())
                .setMaxResults(range.oneMore())
                .getResultList();
        Map<String, ActivityMemberRow> members = members(entries);
        boolean open = caller.party() != Party.STORE_MANAGER;
        return Slice.of(
                entries.stream()
                        .map(entry -> entry.entry(name(members.get(entry.memberId), store, open)))
                        .toList(),
                range);
    }

    private Map<String, ActivityMemberRow> members(List<ActivityEntryRow> entries) {
        Set<String> ids = entries.stream()
                .map(entry -> entry.memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select m from ActivityMemberRow m where m.memberId in :ids", ActivityMemberRow.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(ActivityMemberRow::member, Function.identity()));
    }

    private static String name(@Nullable ActivityMemberRow member, StoreId store, boolean open) {
        if (member == null) {
            return "";
        }
        return open || member.isOfStore(store) ? member.name() : Masked.name(member.name());
    }

    private static void own(Caller caller, StoreId store) {
        if (caller.party() == Party.STORE_MANAGER && !store.equals(caller.store())) {
            throw new NotAllowed(caller, "read the activity of another store");
        }
    }
}
