package io.sanshan.application.till.projection;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.till.TillDeviceCard;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.till.TillDeviceEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class TillDeviceQueryDoor implements TillDeviceQueries {

    private final EntityManager entityManager;
    private final EventLog log;
    private final Clock clock;

    TillDeviceQueryDoor(EntityManager entityManager, EventLog log, Clock clock) {
        this.entityManager = entityManager;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<TillDeviceCard> list(Caller caller, StoreId store) {
        if (caller.party() == Party.STORE_MANAGER && !store.equals(caller.store())) {
            throw new NotAllowed(caller, "read the till devices of another store");
        }
        return entityManager
                .createQuery(
                        "select d from TillDeviceRow d where d.store = :store"
                                + " order by case when d.revokedAt is null then 0 else 1 end, d.name, d.id",
                        TillDeviceRow.class)
                .setParameter("store", store.value())
                .getResultStream()
                .map(TillDeviceRow::card)
                .toList();
    }

    @Override
    public Map<TillDeviceId, String> names(Caller caller, Collection<TillDeviceId> devices) {
        if (devices.isEmpty()) {
            return Map.of();
        }
        StoreId own = caller.store();
        boolean anywhere = caller.party() != Party.STORE_MANAGER;
        if (!anywhere && own == null) {
            throw new NotAllowed(caller, "read till devices without a store");
        }
        return entityManager
                .createQuery(
                        "select d.id, d.name from TillDeviceRow d where d.id in :ids"
                                + " and (:anywhere = true or d.store = :store)",
                        Object[].class)
                .setParameter("ids", devices.stream().map(TillDeviceId::value).toList())
                .setParameter("anywhere", anywhere)
                .setParameter("store", own == null ? "" : own.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new TillDeviceId((String) row[0]), row -> (String) row[1]));
    }

    @Override
    public Optional<TillDeviceCard> byKey(Caller caller, TillKey key) {
        String hash = key.hash();
        return entityManager
                .createQuery(
                        "select d.id from TillDeviceRow d where d.keyHash = :hash or d.formerKeyHash = :hash",
                        String.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .map(this::asTheLogSays)
                .flatMap(Optional::stream)
                .filter(card -> card.opens(hash, clock.instant()))
                .findFirst();
    }

    /** A handful of events: a device's key is rotated a few times in its life. */
    private Optional<TillDeviceCard> asTheLogSays(String device) {
        @Nullable TillDeviceCard card = null;
        for (RecordedEvent event : log.stream(device, 0)) {
            card = TillDeviceCard.evolve(card, (TillDeviceEvent) event.payload(), event.occasion());
        }
        return Optional.ofNullable(card);
    }
}
