package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Personal;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Writes the coupons of all wallets, and who holds them. A coupon's row holds the sequence of its newest event, so that an
 * event that comes again is recognised; what is known of holders is set, never counted, so that setting it again is harmless.
 */
@Component
@ProcessingGroup(CouponWalletProjection.NAME)
class CouponWalletProjection {

    static final String NAME = "coupon-wallet";

    private final EntityManager entities;
    private final RowsOfBatch<String, CouponRow> coupons;
    private final RowsOfBatch<String, CouponHolderRow> holders;

    CouponWalletProjection(EntityManager entities) {
        this.entities = entities;
        coupons = new RowsOfBatch<>(
                entities,
                CouponRow.class,
                row -> row.couponId,
                payload -> payload instanceof CouponEvent event
                        ? List.of(event.coupon().value())
                        : List.of());
        holders = new RowsOfBatch<>(
                entities,
                CouponHolderRow.class,
                row -> row.memberId,
                payload -> payload instanceof MemberEvent event
                        ? List.of(event.member().value())
                        : List.of());
    }

    @EventHandler
    void on(Granted event, Occasion occasion, @SequenceNumber long sequence) {
        CouponCard card = CouponCard.evolve(null, event, occasion);
        coupons.add(event.coupon().value(), () -> new CouponRow(card, sequence));
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence) {
        CouponRow row = coupons.get(event.coupon().value());
        if (row.lastSequence < sequence) {
            row.take(CouponCard.evolve(row.card(), event, occasion), sequence);
        }
    }

    @EventHandler
    void on(MemberRegistered event) {
        String id = event.member().value();
        holders.add(id, () -> new CouponHolderRow(id, event.name().clear().orElse("")));
    }

    @EventHandler
    void on(ProfileChanged event) {
        Personal name = event.name();
        if (name != null) {
            holders.get(event.member().value()).name = name.clear().orElse("");
        }
    }

    @EventHandler
    void on(MemberBound event) {
        holders.get(event.member().value()).bind(event.guide(), event.store());
    }

    @EventHandler
    void on(MemberUnbound event) {
        holders.get(event.member().value()).release();
    }

    @EventHandler
    void on(MemberLeft event) {
        holders.get(event.member().value()).release();
    }

    @EventHandler
    void on(GuideAssignedToStore event) {
        move(event.guide(), event.store());
    }

    @EventHandler
    void on(GuideTransferred event) {
        move(event.guide(), event.store());
    }

    /** The members of a guide go along to another store. */
    private void move(GuideId guide, StoreId store) {
        RowsOfBatch.setBased(entities, () -> entities.createQuery(
                        "update CouponHolderRow h set h.storeId = :store where h.guideId = :guide")
                .setParameter("store", store.value())
                .setParameter("guide", guide.value())
                .executeUpdate());
    }

    @ResetHandler
    void reset() {
        entities.createQuery("delete from CouponRow").executeUpdate();
        entities.createQuery("delete from CouponHolderRow").executeUpdate();
    }
}
