package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to redeem or hold a coupon that was refused, or a code that no coupon has.
 *
 * @param store null where nobody knows it
 * @param actor the person or the till that tried
 * @param ending the last characters of the code; null where there is none to tell
 * @param coupon null where no coupon has the code
 * @param template the name of the coupon's template; empty where there is none to tell
 * @param holder the member's name, masked unless the member is bound to the caller's store; empty for who was erased, and where
 *     there is no member
 * @param openMember whether the caller may look at the member's history
 */
public record RefusedAttempt(
        String eventId,
        Instant at,
        @Nullable StoreId store,
        Actor actor,
        @Nullable String ending,
        @Nullable CouponId coupon,
        String template,
        @Nullable MemberId member,
        String holder,
        boolean openMember,
        Refusal refusal) {}
