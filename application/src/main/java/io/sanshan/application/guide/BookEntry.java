package io.sanshan.application.guide;

import io.sanshan.domain.ids.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member in a guide's book.
 *
 * @param boundAt since when the member is bound to this guide
 * @param lastContactAt when a guide last did something for the member: bound her, or pushed a coupon
 * @param openCoupons in the wallet and not yet redeemed, voided or expired
 */
public record BookEntry(
        MemberId member,
        String name,
        @Nullable String phone,
        Instant boundAt,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastPurchaseAt,
        long openCoupons,
        long redeemedCoupons) {}
