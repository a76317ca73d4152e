package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Component;
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
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.member.history.HistoryNavigation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the coupons on the desk: what it is, and whether it is good on the basket beside the others. */
class DeskCoupon extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient CouponAtDesk coupon;
    private final CheckNote note = new CheckNote();
    private final Button remove;

    DeskCoupon(Desk desk, CouponAtDesk coupon, Consumer<DeskCoupon> putAside) {
        this.desk = desk;
        this.coupon = coupon;
        remove = new Button(getTranslation("desk.remove"), Glyph.CLOSE.create(), e -> putAside.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setVisible(false);
        getContent().addClassName("stack-tight");
        getContent().add(what(), note, remove);
    }

    private Component what() {
        CouponCard card = coupon.card();
        Facts facts = new Facts()
                .add(getTranslation("desk.holder"), holder())
                .add(getTranslation("desk.validity"), validity(card));
        if (card.left() != null) {
            facts.add(getTranslation("desk.left"), Formats.here().money(card.left()));
        }
        if (card.status() == CouponStatus.REDEEMED && card.store() != null) {
            facts.add(
                    getTranslation("desk.redeemedIn"),
                    desk.stores().names(desk.caller()).getOrDefault(card.store(), ""));
        }
        Div what = new Div(
                new CouponTile(
                        coupon.template().name(),
                        coupon.template().terms(),
                        coupon.template().names(),
                        card,
                        null),
                facts);
        what.addClassName("desk-coupon");
        return what;
    }

    /** The way to the member's history leads only where there is something to see. */
    private Component holder() {
        return coupon.ownMember()
                ? HistoryNavigation.link(coupon.card().member(), MaskedName.text(coupon.holder()))
                : new MaskedName(coupon.holder());
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
