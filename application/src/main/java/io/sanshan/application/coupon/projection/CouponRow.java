package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.shared.RefusalText;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.coupon.Reservation;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon's card as a row. */
@Entity
@Table(name = "coupon_card")
class CouponRow {

    @Id
    String couponId;

    String templateId = "";
    long piece;
    int version;
    String campaignId = "";
    String memberId = "";
    String code = "";

    @Enumerated(EnumType.STRING)
    @Nullable
    IssueWay way;

    Instant validFrom = Instant.EPOCH;

    Instant validUntil = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    CouponStatus status = CouponStatus.ISSUED;

    Instant grantedAt = Instant.EPOCH;

    @Nullable
    Instant redeemedAt;

    @Nullable
    String storeId;

    @Nullable
    Long basketMinor;

    @Nullable
    String basketCurrency;

    @Nullable
    Long discountMinor;

    @Nullable
    String discountCurrency;

    @Nullable
    String reason;

    int rejections;

    @Nullable
    String rejectionCode;

    @Nullable
    String rejectionField;

    @Nullable
    String rejectionArguments;

    Instant changedAt = Instant.EPOCH;

    @Nullable
    String redemptionId;

    int redemptions;

    @Nullable
    Long leftMinor;

    @Nullable
    String leftCurrency;

    @Nullable
    String reservedFor;

    @Nullable
    String reservedIn;

    @Nullable
    Instant reservedAt;

    @Nullable
    Instant reservedUntil;

    @Nullable
    String offerHash;

    @Nullable
    Instant offerUntil;

    @Nullable
    String offerRequest;

    @Nullable
    String formerCode;

    @Nullable
    Instant remindedAt;

    @Nullable
    Instant expiredAt;

    long lastSequence;

    protected CouponRow() {}

    CouponRow(CouponCard card, long sequence) {
        couponId = card.coupon().value();
        templateId = card.template().value();
        piece = card.coupon().piece();
        version = card.version();
        campaignId = card.campaign().value();
        way = card.way();
        validFrom = card.validFrom();
        validUntil = card.validUntil();
        grantedAt = card.grantedAt();
        take(card, sequence);
    }

    /** Takes over what events change after the coupon came into the wallet. */
    final void take(CouponCard card, long sequence) {
        StoreId store = card.store();
        memberId = card.member().value();
        code = card.code().value();
        Refusal rejection = card.lastRejection();
        status = card.status();
        redeemedAt = card.redeemedAt();
        storeId = store == null ? null : store.value();
        Money basket = card.basketTotal();
        basketMinor = basket == null ? null : basket.minor();
        basketCurrency = basket == null ? null : basket.currency();
        Money discount = card.discount();
        discountMinor = discount == null ? null : discount.minor();
        discountCurrency = discount == null ? null : discount.currency();
        reason = card.reason();
        rejections = card.rejections();
        rejectionCode = rejection == null ? null : rejection.code();
        rejectionField = rejection == null ? null : rejection.field();
        rejectionArguments = rejection == null ? null : RefusalText.write(rejection);
        changedAt = card.changedAt();
        redemptionId = card.redemption() == null ? null : card.redemption().value();
        redemptions = card.redemptions();
        Money left = card.left();
        leftMinor = left == null ? null : left.minor();
        leftCurrency = left == null ? null : left.currency();
        Reservation held = card.reservation();
        reservedFor = held == null ? null : held.redemption().value();
        reservedIn = held == null ? null : held.store().value();
        reservedAt = held == null ? null : held.at();
        reservedUntil = held == null ? null : held.until();
        CouponCard.Offer offer = card.offer();
        offerHash = offer == null ? null : offer.secretHash();
        offerUntil = offer == null ? null : offer.until();
        offerRequest = offer == null ? null : offer.request();
        CouponCode before = card.formerCode();
        formerCode = before == null ? null : before.value();
        remindedAt = card.remindedAt();
        expiredAt = card.expiredAt();
        lastSequence = sequence;
    }

    CouponCard card() {
        return new CouponCard(
                new CouponId(couponId),
                new CouponTemplateId(templateId),
                version,
                new CampaignId(campaignId),
                new MemberId(memberId),
                new CouponCode(code),
                way,
                validFrom,
                validUntil,
                status,
                grantedAt,
                redeemedAt,
                storeId == null ? null : new StoreId(storeId),
                money(basketMinor, basketCurrency),
                money(discountMinor, discountCurrency),
                reason,
                rejections,
                rejectionCode == null ? null : RefusalText.read(rejectionCode, rejectionField, rejectionArguments),
                changedAt,
                redemptionId == null ? null : new RedemptionId(redemptionId),
                redemptions,
                money(leftMinor, leftCurrency),
                reservation(),
                offer(),
                formerCode == null ? null : new CouponCode(formerCode),
                remindedAt,
                expiredAt);
    }

    private CouponCard.@Nullable Offer offer() {
        return offerHash == null || offerUntil == null || offerRequest == null
                ? null
                : new CouponCard.Offer(offerHash, offerUntil, offerRequest);
    }

    private @Nullable Reservation reservation() {
        return reservedFor == null || reservedIn == null || reservedAt == null || reservedUntil == null
                ? null
                : new Reservation(new RedemptionId(reservedFor), new StoreId(reservedIn), reservedAt, reservedUntil);
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }
}
