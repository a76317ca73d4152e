package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionReturned;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRolledBack;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.Reservation;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events change after the coupon came into the wallet. */
final class NextCouponCard {

    CouponStatus status;
    private @Nullable Instant redeemedAt;
    private @Nullable StoreId store;
    private @Nullable Money basketTotal;
    private @Nullable Money discount;

    @Nullable
    String reason;

    int rejections;

    @Nullable
    Refusal lastRejection;

    private @Nullable RedemptionId redemption;
    private int redemptions;
    private @Nullable Money left;

    @Nullable
    Reservation reservation;

    MemberId member;
    CouponCode code;
    CouponCard.@Nullable Offer offer;

    @Nullable
    CouponCode formerCode;

    @Nullable
    Instant remindedAt;

    @Nullable
    Instant expiredAt;

    NextCouponCard(CouponCard before) {
        status = before.status();
        redeemedAt = before.redeemedAt();
        store = before.store();
        basketTotal = before.basketTotal();
        discount = before.discount();
        reason = before.reason();
        rejections = before.rejections();
        lastRejection = before.lastRejection();
        redemption = before.redemption();
        redemptions = before.redemptions();
        left = before.left();
        reservation = before.reservation();
        member = before.member();
        code = before.code();
        offer = before.offer();
        formerCode = before.formerCode();
        remindedAt = before.remindedAt();
        expiredAt = before.expiredAt();
    }

    void redeemed(CouponRedeemed event, Instant at) {
        lastRejection = null;
        status = event.usedUp() ? CouponStatus.REDEEMED : unused();
        redeemedAt = at;
        store = event.store();
        basketTotal = event.basketTotal();
        discount = event.discount();
        reason = null;
        redemption = event.redemption();
        redemptions++;
        left = event.left();
        reservation = null;
    }

    void returned(RedemptionReturned event) {
        left = event.left();
        if (event.makesGoodAgain()) {
            reopen();
        }
        if (event.redemption().equals(redemption) && discount != null) {
            discount = discount.minus(event.discount());
        }
    }

    void rolledBack(RedemptionRolledBack event) {
        left = event.left();
        redemptions--;
        reason = event.reason();
        reopen();
        if (event.redemption().equals(redemption)) {
            redemption = null;
            redeemedAt = null;
            store = null;
            basketTotal = null;
            discount = null;
        }
    }

    /** What was voided meanwhile stays so. */
    private void reopen() {
        status = status == CouponStatus.REDEEMED ? unused() : status;
    }

    private CouponStatus unused() {
        return expiredAt == null ? CouponStatus.ISSUED : CouponStatus.EXPIRED;
    }

    CouponCard card(CouponCard before, Instant at) {
        return new CouponCard(
                before.coupon(),
                before.template(),
                before.version(),
                before.campaign(),
                member,
                code,
                before.way(),
                before.validFrom(),
                before.validUntil(),
                status,
                before.grantedAt(),
                redeemedAt,
                store,
                basketTotal,
                discount,
                reason,
                rejections,
                lastRejection,
                at,
                redemption,
                redemptions,
                left,
                reservation,
                offer,
                formerCode,
                remindedAt,
                expiredAt);
    }
}
