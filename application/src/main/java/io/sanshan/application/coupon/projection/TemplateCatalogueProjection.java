package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponTemplateEvent;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateClosed;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateRevised;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Writes the versions of coupon templates, and the names of the goods sets and stores that they refer to. Everything is set, never
 * counted, so that an event that comes again changes nothing.
 */
@Component
@WritesRows({
    CouponTemplateRow.class,
    CouponTemplateVersionRow.class,
    CouponTemplateGoodsRow.class,
    CouponTemplateStoreRow.class
})
@ProcessingGroup(TemplateCatalogueProjection.NAME)
class TemplateCatalogueProjection {

    static final String NAME = "template-catalogue";

    private final EntityManager entities;
    private final RowsOfBatch<String, CouponTemplateRow> templates;
    private final RowsOfBatch<String, CouponTemplateVersionRow> versions;
    private final RowsOfBatch<String, CouponTemplateGoodsRow> goods;
    private final RowsOfBatch<String, CouponTemplateStoreRow> stores;

    TemplateCatalogueProjection(EntityManager entities) {
        this.entities = entities;
        templates = new RowsOfBatch<>(
                entities,
                CouponTemplateRow.class,
                row -> row.templateId,
                KeysOf.each(CouponTemplateEvent.class, event -> event.template().value()));
        versions =
                new RowsOfBatch<>(entities, CouponTemplateVersionRow.class, row -> row.id, payload -> switch (payload) {
                    case CouponTemplateDefined event -> List.of(id(event.template(), event.version()));
                    case CouponTemplateRevised event -> List.of(id(event.template(), event.version()));
                    default -> List.of();
                });
        goods = new RowsOfBatch<>(
                entities,
                CouponTemplateGoodsRow.class,
                row -> row.goodsSetId,
                KeysOf.each(GoodsSetDefined.class, event -> event.goodsSet().value()));
        stores = new RowsOfBatch<>(
                entities,
                CouponTemplateStoreRow.class,
                row -> row.storeId,
                KeysOf.each(StoreEvent.Described.class, event -> event.store().value()));
    }

    private static String id(CouponTemplateId template, int version) {
        return CouponTemplateVersionRow.id(template.value(), version);
    }

    @EventHandler
    void on(CouponTemplateDefined event, Occasion occasion) {
        Instant at = occasion.occurredAt();
        templates.add(
                event.template().value(),
                () -> new CouponTemplateRow(event.template(), event.campaign(), event.version(), at));
        versions.add(
                id(event.template(), event.version()),
                () -> new CouponTemplateVersionRow(event.template(), event.version(), event.name(), event.terms(), at));
    }

    @EventHandler
    void on(CouponTemplateRevised event, Occasion occasion) {
        CouponTemplateRow row = templates.get(event.template().value());
        row.newestVersion = Math.max(row.newestVersion, event.version());
        versions.add(
                id(event.template(), event.version()),
                () -> new CouponTemplateVersionRow(
                        event.template(), event.version(), event.name(), event.terms(), occasion.occurredAt()));
    }

    @EventHandler
    void on(CouponTemplateClosed event) {
        templates.get(event.template().value()).closed = true;
    }

    @EventHandler
    void on(GoodsSetDefined event) {
        String id = event.goodsSet().value();
        goods.getOrAdd(id, () -> new CouponTemplateGoodsRow(id)).name = event.name();
    }

    @EventHandler
    void on(StoreEvent.Described event) {
        String id = event.store().value();
        stores.getOrAdd(id, () -> new CouponTemplateStoreRow(id)).name = event.name();
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, TemplateCatalogueProjection.class);
    }
}
