package io.sanshan.application.store.projection;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoreQueryDoor implements StoreQueries {

    private final EntityManager entityManager;

    StoreQueryDoor(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<StoreCard> list(Caller caller) {
        return entityManager
                .createQuery("select s from StoreRow s order by s.name, s.id", StoreRow.class)
                .getResultStream()
                .map(StoreRow::card)
                .toList();
    }

    @Override
    public Optional<StoreCard> card(Caller caller, StoreId store) {
        return Optional.ofNullable(entityManager.find(StoreRow.class, store.value()))
                .map(StoreRow::card);
    }

    @Override
    public Map<StoreId, String> names(Caller caller) {
        Map<StoreId, String> names = new LinkedHashMap<>();
        list(caller).forEach(card -> names.put(card.store(), card.name()));
        return names;
    }

    @Override
    public Map<StoreId, ZoneId> zones(Caller caller) {
        Map<StoreId, ZoneId> zones = new LinkedHashMap<>();
        list(caller).forEach(card -> zones.put(card.store(), card.zone()));
        return zones;
    }
}
