package io.sanshan.ui.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.ui.kit.Pill.Tone;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One coupon as a ticket: what it takes off, on what terms, and how it stands. Without a card it is a template's. */
public class CouponTile extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** A coupon as its template promises it. */
    public CouponTile(String name, CouponTerms terms, TermsNames names) {
        this(name, terms, names, null, null);
    }

    /**
     * A coupon in a wallet, or as its template promises it.
     *
     * @param zone in which its days end; null for the screen's
     */
    public CouponTile(
            String name, CouponTerms terms, TermsNames names, @Nullable CouponCard card, @Nullable ZoneId zone) {
        Formats formats = Formats.here();
        Span headline = new Span(
                card == null
                        ? TermsText.headline(terms, formats)
                        : TermsText.headline(terms, card, formats, TextSource.OF_SCREEN));
        headline.addClassName("coupon-headline");
        Span title = new Span(name);
        title.addClassName("coupon-name");
        Span conditions = new Span(String.join(" · ", TermsText.conditions(terms, names, formats)));
        conditions.addClassName("coupon-line");
        Span when = new Span(
                card == null
                        ? TermsText.validity(terms.validity(), formats)
                        : TermsText.used(
                                getTranslation("terms.until", formats.in(zone).lastMoment(card.validUntil())),
                                terms,
                                card,
                                formats,
                                TextSource.OF_SCREEN));
        when.addClassName("coupon-line");
        Div tile = getContent();
        tile.addClassName("coupon-tile");
        tile.add(headline, title, conditions, when);
        if (card != null) {
            tile.add(new CodeText(card.code().grouped(), card.code().value()));
            Pill status = new Pill(getTranslation("couponStatus." + card.status()), tone(card.status()));
            status.addClassName("coupon-status");
            tile.add(status);
            tile.setClassName("coupon-tile-over", card.status() != CouponStatus.ISSUED);
        }
    }

    private static Tone tone(CouponStatus status) {
        return switch (status) {
            case ISSUED -> Tone.GOOD;
            case REDEEMED -> Tone.ACCENT;
            case VOIDED -> Tone.BAD;
            case EXPIRED -> Tone.QUIET;
        };
    }
}
