package io.sanshan.application.figures.projection;

import io.sanshan.application.shared.Amounts;
import io.sanshan.domain.coupon.CouponEvent.CouponClaimed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The numbers of a day: of the brand, of one store, of one guide, or of one way of joining. */
@Entity
@Table(name = "daily_figure")
class FigureRow {

    /** What a row counts. */
    enum Kind {
        BRAND,
        STORE,
        GUIDE,
        SOURCE
    }

    @Id
    String id;

    LocalDate figureDay = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.BRAND;

    /** The id of the store or guide, the name of the way; empty for the brand. */
    String subject = "";

    long newMembers;
    long issued;
    long claimed;
    long redeemed;
    long rolledBack;
    long rejected;
    long purchases;
    String sales = "";

    protected FigureRow() {}

    FigureRow(Key key) {
        this.id = key.id();
        this.figureDay = key.day();
        this.kind = key.kind();
        this.subject = key.subject();
    }

    /** What a row is about. */
    record Key(LocalDate day, Kind kind, String subject) {
        String id() {
            return day + "/" + kind + '/' + subject;
        }
    }

    void count(Object event) {
        switch (event) {
            case MemberRegistered _, MemberBound _ -> newMembers++;
            case CouponIssued _ -> issued++;
            case CouponClaimed _ -> claimed++;
            case CouponRedeemed _ -> redeemed++;
            case RedemptionRolledBack _ -> rolledBack++;
            case RedemptionRejected _ -> rejected++;
            case PurchaseRecorded purchase -> {
                purchases++;
                sales = Amounts.of(sales).plus(purchase.total()).text();
            }
            case SoldGoodsReturned back ->
                sales = Amounts.of(sales).plus(back.total().negated()).text();
            default -> throw new IllegalArgumentException("not counted: " + event.getClass());
        }
    }
}
