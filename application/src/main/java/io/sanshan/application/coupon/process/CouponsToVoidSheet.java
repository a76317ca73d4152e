package io.sanshan.application.coupon.process;

import io.sanshan.application.shared.WritesRows;
import io.sanshan.application.shared.projection.EmptyTables;
import io.sanshan.application.shared.projection.KeysOf;
import io.sanshan.application.shared.projection.RowsOfBatch;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.coupon.CouponEvent.AtTill;
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
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.shared.Occasion;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Who holds which coupons, so that those of a member who is erased are known from the log alone. */
@Component
@WritesRows({HeldCouponRow.class, ErasedHolderRow.class})
@ProcessingGroup(CouponsToVoidSheet.NAME)
class CouponsToVoidSheet {

    static final String NAME = "coupons-to-void";

    private final EntityManager entityManager;
    private final RowsOfBatch<String, HeldCouponRow> coupons;
    private final RowsOfBatch<String, ErasedHolderRow> erased;

    CouponsToVoidSheet(EntityManager entityManager) {
        this.entityManager = entityManager;
        coupons = new RowsOfBatch<>(
                entityManager,
                HeldCouponRow.class,
                HeldCouponRow::id,
                KeysOf.each(CouponEvent.class, event -> event.coupon().value()));
        erased = new RowsOfBatch<>(
                entityManager, ErasedHolderRow.class, ErasedHolderRow::id, payload -> switch (payload) {
                    case Granted granted -> List.of(granted.member().value());
                    case AtTill done -> List.of(done.member().value());
                    case CouponReceived received -> List.of(received.member().value());
                    case MemberErased event -> List.of(event.member().value());
                    default -> List.of();
                });
    }

    @EventHandler
    void on(CouponEvent event, @SequenceNumber long sequence) {
        String id = event.coupon().value();
        if (event instanceof Granted granted) {
            String member = granted.member().value();
            coupons.add(id, () -> {
                HeldCouponRow row = new HeldCouponRow(id, member, sequence);
                dueIfErased(row);
                return row;
            });
            return;
        }
        coupons.find(id).filter(row -> row.isNew(sequence)).ifPresent(row -> {
            switch (event) {
                case CouponRedeemed redeemed when redeemed.usedUp() -> row.usedUp();
                case RedemptionReturned returned when !returned.makesGoodAgain() -> {}
                case RedemptionReturned _, RedemptionRolledBack _ -> {
                    row.open();
                    dueIfErased(row);
                }
                case CouponReceived received -> {
                    row.passTo(received.member().value());
                    dueIfErased(row);
                }
                case CouponVoided _, CouponExpired _ -> coupons.remove(id);
                case CouponRedeemed _,
                        CouponReserved _,
                        ReservationReleased _,
                        RedemptionRejected _,
                        CouponIssued _,
                        CouponClaimed _,
                        CouponOffered _,
                        OfferWithdrawn _,
                        CouponGiven _,
                        ExpiryReminded _ -> {}
            }
        });
    }

    private void dueIfErased(HeldCouponRow row) {
        erased.find(row.member()).ifPresent(holder -> row.memberErased(holder.erasedAt(), holder.cause()));
    }

    @EventHandler
    void on(MemberErased event, Occasion occasion, @MessageIdentifier String eventId) {
        String member = event.member().value();
        erased.add(member, () -> new ErasedHolderRow(member, occasion.occurredAt(), eventId));
        RowsOfBatch.setBased(entityManager, () -> entityManager
                .createQuery("update HeldCouponRow c set c.dueAt = :at, c.cause = :cause"
                        + " where c.member = :member and c.redeemable = true")
                .setParameter("at", occasion.occurredAt())
                .setParameter("cause", eventId)
                .setParameter("member", member)
                .executeUpdate());
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, CouponsToVoidSheet.class);
    }
}
