package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.Bindings;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.guide.GuideEvent.Placed;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
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
@WritesRows({CouponRow.class, CouponHolderRow.class})
@ProcessingGroup(CouponWalletProjection.NAME)
class CouponWalletProjection {

    static final String NAME = "coupon-wallet";

    private final EntityManager entities;
    private final RowsOfBatch<String, CouponRow> coupons;
    private final Bindings<CouponHolderRow> holders;

    CouponWalletProjection(EntityManager entities) {
        this.entities = entities;
        coupons = new RowsOfBatch<>(
                entities, CouponRow.class, row -> row.couponId, KeysOf.each(CouponEvent.class, event -> event.coupon()
                        .value()));
        holders = new Bindings<>(entities, CouponHolderRow.class);
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
        holders.add(event.member(), () -> new CouponHolderRow(event));
    }

    @EventHandler
    void on(ProfileChanged event) {
        holders.get(event.member()).rename(event);
    }

    @EventHandler
    void on(BindingChanged event) {
        holders.take(event);
    }

    @EventHandler
    void on(Placed event) {
        holders.take(event);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entities, CouponWalletProjection.class);
    }
}
