package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponExpired;
import io.sanshan.domain.coupon.CouponEvent.CouponGiven;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponOffered;
import io.sanshan.domain.coupon.CouponEvent.CouponReceived;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.CouponReserved;
import io.sanshan.domain.coupon.CouponEvent.CouponVoided;
import io.sanshan.domain.coupon.CouponEvent.ExpiryReminded;
import io.sanshan.domain.coupon.CouponEvent.Granted;
import io.sanshan.domain.coupon.CouponEvent.OfferWithdrawn;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponEvent.ReservationReleased;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * The coupons whose time will be over. Those of an import are not on it: they are redeemed by the same import at moments long
 * past, and would expire before it comes to that.
 */
@Component
@WritesRows(CouponExpiringRow.class)
@ProcessingGroup(CouponsExpiringSheet.NAME)
class CouponsExpiringSheet {

    static final String NAME = "coupons-expiring";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, CouponExpiringRow> rows;

    CouponsExpiringSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        rows = new RowsOfBatch<>(
                entityManager,
                CouponExpiringRow.class,
                CouponExpiringRow::id,
                KeysOf.each(CouponEvent.class, event -> event.coupon().value()));
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence, @MessageIdentifier String eventId) {
        String id = event.coupon().value();
        if (event instanceof Granted granted) {
            if (!occasion.actor().imports()) {
                rows.add(id, () -> new CouponExpiringRow(id, granted.validUntil(), eventId, sequence));
            }
            return;
        }
        rows.find(id).filter(row -> row.isNew(sequence)).ifPresent(row -> {
            switch (event) {
                case CouponReserved reserved -> row.heldUntil(reserved.until());
                case CouponRedeemed redeemed when redeemed.usedUp() -> row.usedUp();
                case RedemptionReturned returned when !returned.makesGoodAgain() -> {}
                case CouponRedeemed _, ReservationReleased _ -> row.open();
                case RedemptionReturned _, RedemptionRolledBack _ -> row.goodAgain();
                case CouponVoided _, CouponExpired _ -> rows.remove(id);
                case RedemptionRejected _,
                        CouponIssued _,
                        CouponClaimed _,
                        CouponOffered _,
                        OfferWithdrawn _,
                        CouponGiven _,
                        CouponReceived _,
                        ExpiryReminded _ -> {}
            }
        });
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CouponsExpiringSheet.class);
    }
}
