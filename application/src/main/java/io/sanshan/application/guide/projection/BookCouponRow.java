package io.sanshan.application.guide.projection;

import io.sanshan.domain.coupon.CouponStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guide_book_coupon")
class BookCouponRow {

    @Id
    @Column(name = "coupon_id")
    private String coupon;

    @Column(name = "member_id")
    private String member;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CouponStatus status = CouponStatus.ISSUED;

    @Column(name = "granted_guide_id")
    private @Nullable String grantedGuide;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "pushed")
    private boolean pushed;

    @Column(name = "redeemed_guide_id")
    private @Nullable String redeemedGuide;

    @Column(name = "redeemed_at")
    private @Nullable Instant redeemedAt;

    @Column(name = "last_sequence")
    private long lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected BookCouponRow() {}

    BookCouponRow(
            String coupon, String member, @Nullable String guide, Instant grantedAt, boolean pushed, long sequence) {
        this.coupon = coupon;
        this.member = member;
        this.grantedGuide = guide;
        this.grantedAt = grantedAt;
        this.pushed = pushed;
        lastSequence = sequence;
    }

    void redeemed(@Nullable String guide, Instant at, boolean usedUp) {
        // Where a till had no line, it tells of it after the coupon expired: taken back, it is not good again.
        status = usedUp && status != CouponStatus.EXPIRED ? CouponStatus.REDEEMED : status;
        redeemedGuide = guide;
        redeemedAt = at;
    }

    void open() {
        goodAgain();
        redeemedGuide = null;
        redeemedAt = null;
    }

    /** Something came back to it; that it was redeemed stays. */
    void goodAgain() {
        status = status == CouponStatus.REDEEMED ? CouponStatus.ISSUED : status;
    }

    void gone(CouponStatus how) {
        status = how;
    }

    /** In another wallet now; whose guide brought it to its first member stays. */
    void passTo(String friend) {
        member = friend;
    }

    /** Whether an event of the coupon's own stream is new to this row. */
    boolean isNew(long sequence) {
        if (sequence <= lastSequence) {
            return false;
        }
        lastSequence = sequence;
        return true;
    }

    String coupon() {
        return coupon;
    }
}
