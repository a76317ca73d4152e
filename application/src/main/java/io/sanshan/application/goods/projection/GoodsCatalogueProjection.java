package io.sanshan.application.goods.projection;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.GoodsId;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Writes the catalogue and the newest version of each goods set. Everything is set, so that an event that comes again changes nothing. */
@Component
@WritesRows({GoodsRow.class, GoodsWordRow.class, GoodsSetRow.class, GoodsSetGoodsRow.class})
@ProcessingGroup(GoodsCatalogueProjection.NAME)
class GoodsCatalogueProjection {

    static final String NAME = "goods-catalogue";

    private final EntityManager entities;
    private final RowsOfBatch<String, GoodsRow> goods;
    private final RowsOfBatch<String, GoodsSetRow> sets;

    GoodsCatalogueProjection(EntityManager entities) {
        this.entities = entities;
        goods = new RowsOfBatch<>(
                entities, GoodsRow.class, row -> row.goodsId, KeysOf.each(GoodsListed.class, event -> event.goods()
                        .value()));
        sets = new RowsOfBatch<>(
                entities,
                GoodsSetRow.class,
                row -> row.goodsSetId,
                KeysOf.each(GoodsSetDefined.class, event -> event.goodsSet().value()));
    }

    /** Goods are listed once: their first row stays. */
    @EventHandler
    void on(GoodsListed event) {
        String id = event.goods().value();
        if (goods.add(id, () -> new GoodsRow(event))) {
            String text =
                    String.join(" ", event.number(), event.name(), event.brand(), event.department(), event.category());
            for (String word : GoodsWordRow.words(text)) {
                entities.persist(new GoodsWordRow(word, id));
            }
        }
    }

    @EventHandler
    void on(GoodsSetDefined event) {
        String id = event.goodsSet().value();
        GoodsSetRow known = sets.getOrAdd(id, () -> new GoodsSetRow(id));
        if (known.version >= event.version()) {
            return;
        }
        Set<GoodsId> held = new LinkedHashSet<>(event.goods());
        boolean replaces = known.version > 0;
        known.version = event.version();
        known.name = event.name();
        known.size = held.size();
        if (replaces) {
            RowsOfBatch.setBased(
                    entities, () -> entities.createQuery("delete from GoodsSetGoodsRow g where g.goodsSetId = :set")
                            .setParameter("set", id)
                            .executeUpdate());
        }
        held.forEach(one -> entities.persist(new GoodsSetGoodsRow(event.goodsSet(), one)));
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, GoodsCatalogueProjection.class);
    }
}
