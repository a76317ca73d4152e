package io.sanshan.application.guide.projection;

import io.sanshan.application.guide.GuideQueries;
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
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.ConsentGranted;
import io.sanshan.domain.member.MemberEvent.ConsentWithdrawn;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import io.sanshan.domain.member.MemberEvent.WalletLinkIssued;
import io.sanshan.domain.member.MemberEvent.WalletLinksRevoked;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Personal;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the books in which guides look after their members: a row per member, and one per coupon for the numbers. */
@Component
@WritesRows({BookCouponRow.class, BookRow.class})
@ProcessingGroup(GuideQueries.BOOK)
class GuideBookProjection {

    private final EntityManager entityManager;
    private final RowsOfBatch<String, BookRow> members;
    private final RowsOfBatch<String, BookCouponRow> coupons;

    GuideBookProjection(EntityManager entityManager) {
        this.entityManager = entityManager;
        members = new RowsOfBatch<>(entityManager, BookRow.class, BookRow::member, GuideBookProjection::memberOf);
        coupons = new RowsOfBatch<>(
                entityManager,
                BookCouponRow.class,
                BookCouponRow::coupon,
                KeysOf.each(CouponEvent.class, event -> event.coupon().value()));
    }

    private static List<String> memberOf(Object payload) {
        MemberId member =
                switch (payload) {
                    case MemberEvent event -> event.member();
                    case Granted event -> event.member();
                    case CouponRedeemed event -> event.member();
                    case PurchaseRecorded event -> event.member();
                    default -> null;
                };
        return member == null ? List.of() : List.of(member.value());
    }

    @EventHandler
    void on(MemberEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.member().value();
        if (event instanceof MemberRegistered registered) {
            members.add(
                    id,
                    () -> new BookRow(id, registered.name().clear().orElse(""), text(registered.phone()), sequence));
            return;
        }
        BookRow row = members.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        switch (event) {
            case MemberBound bound -> row.bound(bound.guide().value(), occasion.occurredAt());
            case MemberUnbound _, MemberLeft _ -> row.unbound();
            case MemberErased _ -> row.erased();
            case ProfileChanged changed -> {
                Personal name = changed.name();
                if (name != null) {
                    row.named(name.clear().orElse(""));
                }
            }
            case PhoneChanged changed -> row.reachedAt(text(changed.phone()));
            case MemberRegistered _,
                    TagAdded _,
                    TagRemoved _,
                    ConsentGranted _,
                    ConsentWithdrawn _,
                    WalletLinkIssued _,
                    ErasureCompleted _,
                    WalletLinksRevoked _ -> {}
        }
    }

    @EventHandler
    void on(CouponEvent event, Occasion occasion, @SequenceNumber long sequence) {
        String id = event.coupon().value();
        if (event instanceof Granted granted) {
            granted(id, granted, occasion, sequence);
            return;
        }
        BookCouponRow row = coupons.get(id);
        if (!row.isNew(sequence)) {
            return;
        }
        switch (event) {
            case CouponRedeemed redeemed ->
                row.redeemed(members.get(redeemed.member().value()).guide(), occasion.occurredAt(), redeemed.usedUp());
            case RedemptionRolledBack _ -> row.open();
            case CouponReceived received -> row.passTo(received.member().value());
            case CouponVoided _ -> row.gone(CouponStatus.VOIDED);
            case CouponExpired _ -> row.gone(CouponStatus.EXPIRED);
            case RedemptionReturned returned when returned.makesGoodAgain() -> row.goodAgain();
            case CouponReserved _,
                    ReservationReleased _,
                    RedemptionReturned _,
                    RedemptionRejected _,
                    CouponIssued _,
                    CouponClaimed _,
                    CouponOffered _,
                    OfferWithdrawn _,
                    CouponGiven _,
                    ExpiryReminded _ -> {}
        }
    }

    private void granted(String id, Granted event, Occasion occasion, long sequence) {
        BookRow member = members.get(event.member().value());
        boolean pushed = event instanceof CouponIssued issued && issued.way() == IssueWay.PUSHED_BY_GUIDE;
        coupons.add(
                id,
                () -> new BookCouponRow(id, member.member(), member.guide(), occasion.occurredAt(), pushed, sequence));
        if (pushed) {
            member.contacted(occasion.occurredAt());
        }
    }

    @EventHandler
    void on(PurchaseRecorded event, Occasion occasion) {
        MemberId member = event.member();
        if (member != null) {
            members.get(member.value()).bought(occasion.occurredAt());
        }
    }

    private static @Nullable String text(@Nullable Personal personal) {
        return personal == null ? null : personal.clear().orElse(null);
    }

    @ResetHandler
    void reset() {
        EmptyTables.of(entityManager, GuideBookProjection.class);
    }
}
