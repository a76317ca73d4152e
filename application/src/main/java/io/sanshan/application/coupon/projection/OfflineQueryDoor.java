package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.OfflineBundleCard;
import io.sanshan.application.coupon.OfflineOverspend;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers screens from the read model: one statement a question. */
@Component
@Transactional(readOnly = true)
class OfflineQueryDoor implements OfflineQueries {

    private final EntityManager entities;

    OfflineQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Slice<OfflineBundleCard> list(Caller caller, @Nullable StoreId store, Slice.Range range) {
        return Slice.of(
                entities
                        .createQuery(
                                "select b from OfflineBundleRow b where :store = '' or b.storeId = :store"
                                        + " order by b.issuedAt desc, b.bundleId",
                                OfflineBundleRow.class)
                        .setParameter("store", storeFor(caller, store))
                        .setFirstResult(range.offset())
                        .setMaxResults(range.oneMore())
                        .getResultList()
                        .stream()
                        .map(OfflineBundleRow::card)
                        .toList(),
                range);
    }

    @Override
    public Slice<OfflineOverspend> overspends(Caller caller, @Nullable StoreId store, Slice.Range range) {
        return Slice.of(
                entities
                        .createQuery(
                                "select o from OfflineOverspendRow o where :store = '' or o.storeId = :store"
                                        + " order by o.happenedAt desc, o.eventId",
                                OfflineOverspendRow.class)
                        .setParameter("store", storeFor(caller, store))
                        .setFirstResult(range.offset())
                        .setMaxResults(range.oneMore())
                        .getResultList()
                        .stream()
                        .map(OfflineOverspendRow::overspend)
                        .toList(),
                range);
    }

    @Override
    public List<Money> lost(Caller caller, @Nullable StoreId store) {
        return entities
                .createQuery(
                        "select o.currency, sum(o.lostMinor) from OfflineOverspendRow o"
                                + " where :store = '' or o.storeId = :store group by o.currency order by o.currency",
                        Object[].class)
                .setParameter("store", storeFor(caller, store))
                .getResultList()
                .stream()
                .map(row -> new Money((Long) row[1], (String) row[0]))
                .toList();
    }

    /** The store that is read; empty for all of them. */
    private static String storeFor(Caller caller, @Nullable StoreId asked) {
        if (caller.party() != Party.STORE_MANAGER) {
            return asked == null ? "" : asked.value();
        }
        StoreId own = caller.store();
        if (own == null || asked != null && !asked.equals(own)) {
            throw new NotAllowed(caller, "read the offline bundles of another store");
        }
        return own.value();
    }
}
