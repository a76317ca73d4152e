package io.sanshan.application.member;

import io.sanshan.application.shared.MemberCode;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's card with what other features add to it.
 *
 * @param card masked unless {@code open}
 * @param store the store that the guide works in now
 * @param open whether the caller may see the person
 * @param code what she shows at the till: told to herself only
 */
public record MemberProfile(
        MemberCard card,
        @Nullable StoreId store,
        Numbers numbers,
        boolean open,
        @Nullable MemberCode code) {

    /**
     * Counted over what the caller may see.
     *
     * @param couponsOpen issued or claimed, and neither redeemed, voided nor expired
     * @param spent one amount per currency
     */
    public record Numbers(
            long couponsReceived,
            long couponsOpen,
            long couponsRedeemed,
            long purchases,
            List<Money> spent,
            @Nullable Instant lastPurchaseAt) {}
}
