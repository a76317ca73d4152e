package io.sanshan.domain.coupon;

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

    public WalletTerms reminding(@Nullable Integer daysBefore) {
        return new WalletTerms(transferable, daysBefore);
    }
}
