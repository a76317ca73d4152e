package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponCheck;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.TermsText;
import io.sanshan.ui.member.history.HistoryNavigation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One coupon on the desk: what it is, whether it may be redeemed with this basket, and what came of redeeming it. */
class CouponPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient CouponAtDesk coupon;
    private final transient Runnable next;
    private final transient Consumer<Undoable> undo;
    private final transient SendOnce sending;
    private final BasketForm basket;
    private final CheckNote note = new CheckNote();
    private final Button redeem;
    private final Button record;
    private final Div actions = new Div();
    private boolean over;

    CouponPanel(Desk desk, CouponAtDesk coupon, Runnable next, Consumer<Undoable> undo) {
        this.desk = desk;
        this.coupon = coupon;
        this.next = next;
        this.undo = undo;
        sending = new SendOnce(desk::request);
        basket = new BasketForm(desk, coupon.template().terms(), this::check);
        redeem = SendOnce.button(getTranslation("desk.redeem"), this::redeem);
        redeem.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        record = SendOnce.button(getTranslation("desk.record"), this::redeem);
        record.addThemeVariants(ButtonVariant.TERTIARY);
        record.setTooltipText(getTranslation("desk.record.hint"));
        Button cancel = new Button(getTranslation("desk.putAside"), e -> next.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(redeem, record, cancel);
        actions.addClassName("row");
        getContent().add(new Panel(getTranslation("desk.coupon"), what(), basket, note, actions));
        check();
    }

    private Component what() {
        CouponCard card = coupon.card();
        Facts facts = new Facts()
                .add(getTranslation("desk.holder"), holder())
                .add(getTranslation("desk.validity"), validity(card));
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

    private void check() {
        if (over || !basket.isReadable()) {
            redeem.setEnabled(false);
            return;
        }
        desk.coupons()
                .check(desk.caller(), coupon.card().code().value(), basket.read())
                .ifPresent(this::show);
    }

    private void show(CouponCheck check) {
        switch (check) {
            case CouponCheck.Redeemable yes -> {
                note.yes(yes.discount(), basket.total());
                basket.takesOff(yes.discount(), yes.lines());
                offer(true, false);
            }
            case CouponCheck.NotRedeemable no
            when no.refusal().is(CouponRefusal.BASKET_NEEDED) -> {
                note.ask(no.refusal());
                basket.takesOff(null, List.of());
                offer(false, false);
            }
            case CouponCheck.NotRedeemable no -> {
                note.no(no.refusal());
                basket.takesOff(null, List.of());
                offer(false, true);
            }
        }
        basket.setVisible(!(check instanceof CouponCheck.NotRedeemable no)
                || "basket".equals(no.refusal().field()));
    }

    private void offer(boolean mayRedeem, boolean mayRecord) {
        redeem.setVisible(!mayRecord);
        redeem.setEnabled(mayRedeem);
        record.setVisible(mayRecord);
    }

    /** A second click that was on its way when the first was answered finds the coupon off the desk. */
    private void redeem() {
        if (over) {
            return;
        }
        Outcome outcome = sending.send(
                request -> desk.commands().redeem(request, coupon.card().coupon(), basket.read()));
        over = true;
        switch (outcome) {
            case Outcome.Done _ -> redeemed(note.discount());
            case Outcome.Refused refused -> refused(refused.refusal());
        }
    }

    private void redeemed(@Nullable Money discount) {
        String headline = discount == null
                ? TermsText.headline(coupon.template().terms(), Formats.here())
                : getTranslation("event.discount", Formats.here().money(discount));
        ResultPanel result = ResultPanel.redeemed(headline, coupon.template().name(), discount, basket.total());
        Undoable undoable = new Undoable(
                coupon.card().coupon(), coupon.template().name() + " · " + MaskedName.text(coupon.holder()));
        result.actions(next, () -> undo.accept(undoable));
        finish(result);
    }

    private void refused(Refusal refusal) {
        ResultPanel result = ResultPanel.refused(refusal);
        result.actions(next, null);
        finish(result);
    }

    private void finish(ResultPanel result) {
        getContent().removeAll();
        getContent().add(result);
        result.focusNext();
    }

    /** Asks again whether it may be redeemed; what was typed stays. */
    void refresh() {
        if (!over) {
            check();
        }
    }
}
