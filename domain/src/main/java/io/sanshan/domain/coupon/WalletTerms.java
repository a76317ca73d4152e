package io.sanshan.domain.coupon;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What happens with a coupon while a member has it.
 *
 * @param transferable whether she may give it to a friend
 * @param remindDaysBefore how many days before its end she is reminded of it; null is never
 */
public record WalletTerms(boolean transferable, @Nullable Integer remindDaysBefore) {

    /** It stays hers, and nobody reminds her. */
    public static final WalletTerms NONE = new WalletTerms(false, null);

    /** It may be given to a friend. */
    public WalletTerms given() {
        return new WalletTerms(true, remindDaysBefore);
    }

    /** From when on a coupon ends within the days: at the same hour as its end, by the clocks of the zone. */
    public static Instant remindsFrom(Instant validUntil, int days, ZoneId zone) {
        return validUntil.atZone(zone).minusDays(days).toInstant();
    }

    public WalletTerms reminding(@Nullable Integer daysBefore) {
        return new WalletTerms(transferable, daysBefore);
    }
}
