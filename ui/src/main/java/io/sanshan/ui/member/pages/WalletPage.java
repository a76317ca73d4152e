package io.sanshan.ui.member.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet shows.
 *
 * @param greeting the member's first name; empty where she has none
 * @param guide the guide's first name; empty where she has none
 * @param store empty where the guide has none
 * @param code what she shows to be known, and its drawing; null in the moment before she has it
 * @param coupons one leaf of them
 * @param further the number of the next leaf; 0 on the last one
 * @param earlier the number of the leaf before; 0 on the first one
 */
record WalletPage(
        String greeting,
        String guide,
        String store,
        @Nullable Shown code,
        List<Ticket> coupons,
        List<Gift> gifts,
        List<Choice> consents,
        int further,
        int earlier) {

    /** A code, to be read by people and by readers. */
    public record Shown(String text, String drawing) {}

    /**
     * A coupon.
     *
     * @param state what its colours go by: ready, soon, redeemed, expired, voided
     * @param refused why the last attempt to redeem it was refused; empty where it was not
     * @param drawing the QR code; empty where it can no longer be redeemed
     * @param coupon its id, for the forms of its gift
     * @param reminder that it ends soon; empty where it does not
     * @param givable whether she may offer it to a friend now
     * @param gift the link by which a friend may take it; empty where it is not offered
     * @param giftUntil when the offer ends
     */
    public record Ticket(
            String headline,
            String name,
            String terms,
            String validity,
            String state,
            String standing,
            String refused,
            String code,
            String drawing,
            String coupon,
            String reminder,
            boolean givable,
            String gift,
            String giftUntil) {}

    /** A coupon that she may take. */
    public record Gift(String template, String headline, String name, String terms, String message, String closes) {}

    /** A consent that stands, or one that may be given. */
    public record Choice(String channel, String purpose, String text, String since, boolean stands) {}
}
