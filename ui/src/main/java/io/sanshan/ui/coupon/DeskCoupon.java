package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.basket.CheckNote;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the coupons on the desk: what it is, and whether it is good on the basket beside the others. */
class DeskCoupon extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient CouponAtDesk coupon;
    private final CheckNote note = new CheckNote();
    private final Facts facts;
    private final Button remove;

    DeskCoupon(Desk desk, CouponAtDesk coupon, Consumer<DeskCoupon> putAside) {
        this.coupon = coupon;
        CouponCard card = coupon.card();
        facts = new Facts().add(getTranslation("desk.validity"), validity(card));
        if (card.status() == CouponStatus.REDEEMED && card.store() != null) {
            facts.add(
                    getTranslation("desk.redeemedIn"),
                    desk.stores().names(desk.caller()).getOrDefault(card.store(), ""));
        }
        remove = new Button(Glyph.CLOSE.create(), e -> putAside.accept(this));
        remove.setAriaLabel(getTranslation("desk.remove"));
        remove.setTooltipText(getTranslation("desk.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setVisible(false);
        Div what = new Div(
                new CouponTile(
                        coupon.template().name(),
                        coupon.template().terms(),
                        coupon.template().names(),
                        card,
                        null),
                facts);
        what.addClassName("desk-coupon");
        Div verdict = new Div(note, remove);
        verdict.addClassName("desk-verdict");
        getContent().add(what, verdict);
    }

    private String validity(CouponCard card) {
        Formats formats = Formats.here();
        return getTranslation(
                "desk.fromUntil", formats.moment(card.validFrom()), formats.lastMoment(card.validUntil()));
    }

    CouponId id() {
        return coupon.card().coupon();
    }

    MemberId member() {
        return coupon.card().member();
    }

    CouponAtDesk shown() {
        return coupon;
    }

    /** Whether it lies there with others, and so can be taken away without them. */
    void amongOthers(boolean others) {
        remove.setVisible(others);
        // The tile says the last day; the rest would push the basket off a phone's screen.
        facts.setVisible(!others);
    }

    void show(Verdict verdict, @Nullable Money total) {
        switch (verdict) {
            case Verdict.Grants yes -> note.yes(yes.discount(), total);
            case Verdict.Refuses no -> {
                Refusal refusal = no.refusal();
                if (refusal.is(CouponRefusal.BASKET_NEEDED)) {
                    note.ask(refusal);
                } else {
                    note.no(refusal);
                }
            }
        }
    }
}
