package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.RedemptionCommand.ReserveCoupons;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of batches of codes, and of the codes in them. */
public sealed interface CodeCommand {

    /** Plans a batch of codes for a template. */
    record PlanCodes(@TargetAggregateIdentifier CodeBatchId batch, CouponTemplateId template, BatchCodes codes)
            implements CodeCommand {}

    /** Tells how many codes of a batch there are. */
    record RecordCodesMade(@TargetAggregateIdentifier CodeBatchId batch, int made) implements CodeCommand {}

    /** Puts on record who takes the codes out of the house, before they leave it. */
    record RecordCodesDownloaded(@TargetAggregateIdentifier CodeBatchId batch) implements CodeCommand {}

    /** Takes a batch back, with a reason. Coupons that its codes have opened stay with their members. */
    record VoidCodes(@TargetAggregateIdentifier CodeBatchId batch, String reason) implements CodeCommand {}

    /** Something by which a member gets the coupon of a code: a piece of its template, whose days are counted in the zone. */
    sealed interface ByCode extends CodeCommand {
        CodeUseId use();

        CouponId coupon();

        MemberId member();

        CouponCode code();

        ZoneId zone();
    }

    /** A member takes the coupon of a code into her wallet. */
    record UseCode(
            CodeUseId use, @TargetAggregateIdentifier CouponId coupon, MemberId member, CouponCode code, ZoneId zone)
            implements ByCode {}

    /** A till redeems the coupon of a code at once: both, or nothing. */
    record RedeemByCode(
            CodeUseId use,
            @TargetAggregateIdentifier CouponId coupon,
            MemberId member,
            CouponCode code,
            ZoneId zone,
            RedeemCoupons redemption)
            implements ByCode {}

    /** A till holds the coupon of a code for a basket: both, or nothing. */
    record ReserveByCode(
            CodeUseId use,
            @TargetAggregateIdentifier CouponId coupon,
            MemberId member,
            CouponCode code,
            ZoneId zone,
            ReserveCoupons reservation)
            implements ByCode {}
}
