package io.sanshan.ui.member.pages;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Reservation;
import io.sanshan.domain.coupon.WalletTerms;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.QrCode;
import io.sanshan.ui.kit.TermsText;
import java.time.Instant;

/** One coupon of a wallet in the words of its page: what it takes off, how it stands, and its code while it is of use. */
final class WalletTicket {

    private WalletTicket() {}

    /** @param gift the link by which a friend may take it; empty where it is not offered */
    static WalletPage.Ticket of(WalletCoupon coupon, PageWords words, Instant now, String gift) {
        CouponCard card = coupon.card();
        CouponVersion template = coupon.template();
        String state = state(card, now);
        boolean useful = state.equals("ready") || state.equals("soon");
        return new WalletPage.Ticket(
                TermsText.headline(template.terms(), card, words.formats(), words.texts()::getTranslation),
                template.name(),
                terms(card.passedOn() ? received(template.terms()) : template.terms(), template.names(), words),
                TermsText.used(
                        validity(card, state, words),
                        template.terms(),
                        card,
                        words.formats(),
                        words.texts()::getTranslation),
                state,
                words.say("page.wallet.state." + state),
                useful ? refused(card, words) : "",
                card.code().grouped(),
                useful ? QrCode.svg(card.qrText()) : "",
                card.coupon().value(),
                state.equals("ready") && card.remindedAt() != null ? words.say("page.wallet.endsSoon") : "",
                useful && isGivable(coupon, now) && gift.isEmpty(),
                useful ? gift : "",
                useful ? giftUntil(card, words) : "");
    }

    /** As far as it can be seen; whether it may is decided when she does it. */
    private static boolean isGivable(WalletCoupon coupon, Instant now) {
        CouponCard card = coupon.card();
        Reservation held = card.reservation();
        return coupon.template().terms().wallet().transferable()
                && !card.passedOn()
                && card.redemptions() == 0
                && (held == null || !held.holdsAt(now));
    }

    private static String giftUntil(CouponCard card, PageWords words) {
        CouponCard.Offer offer = card.offer();
        return offer == null ? "" : words.say("page.gift.until", words.formats().moment(offer.until()));
    }

    /** What a till has to be told anew is no reason that a member could do anything about. */
    private static String refused(CouponCard card, PageWords words) {
        Refusal refusal = card.lastRejection();
        return refusal == null || refusal.is(CouponRefusal.BASKET_NEEDED) || refusal.is(CouponRefusal.STORE_NEEDED)
                ? ""
                : words.say("page.wallet.refused", words.refusal(refusal));
    }

    private static String state(CouponCard card, Instant now) {
        return switch (card.status()) {
            case REDEEMED -> "redeemed";
            case VOIDED -> "voided";
            case EXPIRED -> "expired";
            case ISSUED -> card.isValidAt(now) ? "ready" : now.isBefore(card.validFrom()) ? "soon" : "expired";
        };
    }

    private static String validity(CouponCard card, String state, PageWords words) {
        Instant redeemed = card.redeemedAt();
        return switch (state) {
            case "redeemed" ->
                redeemed == null
                        ? ""
                        : words.say("page.wallet.redeemedOn", words.formats().moment(redeemed));
            case "soon" -> words.say("page.wallet.from", words.formats().moment(card.validFrom()));
            case "ready" -> words.say("page.wallet.through", words.lastMoment(card.validUntil()));
            case "expired" -> words.say("page.wallet.ended", words.lastMoment(card.validUntil()));
            default -> "";
        };
    }

    /** What came from a friend stays where it is. */
    static CouponTerms received(CouponTerms terms) {
        return terms.inWallet(WalletTerms.NONE.reminding(terms.wallet().remindDaysBefore()));
    }

    /** What one has to know before using it. */
    static String terms(CouponTerms terms, TermsNames names, PageWords words) {
        return String.join(" · ", TermsText.conditions(terms, names, words.formats(), words.texts()::getTranslation));
    }
}
