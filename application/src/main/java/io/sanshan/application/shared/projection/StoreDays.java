package io.sanshan.application.shared.projection;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Says on which day something happened for a store: each counts its days in its own zone.
 *
 * @param <R> the row of a store, in a table of the read model's own
 */
public final class StoreDays<R extends StoreZoneRow> {

    private final RowsOfBatch<String, R> rows;
    private final Function<StoreEvent.Described, R> make;

    /** @param storesOf the stores that events other than a store's own speak of, by id */
    public StoreDays(
            EntityManager entityManager,
            Class<R> type,
            Function<StoreEvent.Described, R> make,
            Function<Object, ? extends Collection<String>> storesOf) {
        this.make = make;
        rows = new RowsOfBatch<>(
                entityManager,
                type,
                StoreZoneRow::store,
                payload -> payload instanceof StoreEvent event
                        ? List.of(event.store().value())
                        : storesOf.apply(payload));
    }

    public void describe(StoreEvent.Described event) {
        rows.getOrAdd(event.store().value(), () -> make.apply(event)).describe(event);
    }

    public LocalDate day(StoreId store, Instant moment) {
        return LocalDate.ofInstant(moment, rows.get(store.value()).zone());
    }

    /** The day of what may count for no store, which is then a day of the brand. */
    public LocalDate day(String store, Instant moment, ZoneId brand) {
        ZoneId zone = store.equals(CountsFor.NONE)
                ? brand
                : rows.find(store).map(StoreZoneRow::zone).orElse(brand);
        return LocalDate.ofInstant(moment, zone);
    }
}
