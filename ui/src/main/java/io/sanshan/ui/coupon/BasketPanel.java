package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionRef;
import io.sanshan.application.coupon.RedemptionTold;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.Verdict;
import io.sanshan.domain.coupon.pricing.Basket;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.kit.TermsText;
import io.sanshan.ui.kit.basket.BasketForm;
import io.sanshan.ui.member.history.HistoryNavigation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The coupons of one member on one basket: whether each may be redeemed, what they take off, and what came of redeeming them. */
class BasketPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Runnable next;
    private final transient Consumer<Undoable> undo;
    private final transient SendOnce sending;
    private final transient List<DeskCoupon> coupons = new ArrayList<>();
    /** A basket on the desk is one sale of the store: what is redeemed on it in two windows meets there. */
    private final String sale = "desk/" + UUID.randomUUID();

    private final Div tiles = new Div();
    private final BasketForm basket;
    private final Paragraph sum = new Paragraph();
    private final Button redeem;
    private final Button record;
    private boolean over;

    BasketPanel(Desk desk, CouponAtDesk first, Runnable next, Consumer<Undoable> undo) {
        this.desk = desk;
        this.next = next;
        this.undo = undo;
        sending = new SendOnce(desk::request);
        basket = new BasketForm(desk::search, desk.currencyOf(first.template().terms()), this::check);
        redeem = SendOnce.button(getTranslation("desk.redeem"), this::redeem);
        redeem.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        record = SendOnce.button(getTranslation("desk.record"), this::redeem);
        record.addThemeVariants(ButtonVariant.TERTIARY);
        record.setTooltipText(getTranslation("desk.record.hint"));
        Button cancel = new Button(getTranslation("desk.putAside"), e -> next.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(redeem, record, cancel);
        actions.addClassName("row");
        tiles.addClassName("stack");
        sum.addClassName("desk-sum");
        sum.getElement().setAttribute("role", "status");
        Facts holder = new Facts().add(getTranslation("desk.holder"), holder(first));
        getContent().add(new Panel(getTranslation("desk.coupon"), holder, tiles, basket, sum, actions));
        add(first);
    }

    /** The way to the member's history leads only where there is something to see. */
    private static Component holder(CouponAtDesk coupon) {
        return coupon.ownMember()
                ? HistoryNavigation.link(coupon.card().member(), MaskedName.text(coupon.holder()))
                : new MaskedName(coupon.holder());
    }

    MemberId member() {
        return coupons.getFirst().member();
    }

    boolean isOver() {
        return over;
    }

    /** Lays another coupon of the same member beside those that are there; one that lies there already stays where it is. */
    final void add(CouponAtDesk coupon) {
        boolean there =
                coupons.stream().anyMatch(one -> one.id().equals(coupon.card().coupon()));
        if (!there) {
            DeskCoupon shown = new DeskCoupon(desk, coupon, this::remove);
            coupons.add(shown);
            tiles.add(shown);
            changed();
        }
    }

    private void remove(DeskCoupon coupon) {
        coupons.remove(coupon);
        tiles.remove(coupon);
        changed();
    }

    private void changed() {
        coupons.forEach(coupon -> coupon.amongOthers(coupons.size() > 1));
        basket.askFor(
                coupons.stream().map(one -> one.shown().template().terms()).toList());
        check();
    }

    private CouponsOnBasket asked() {
        Basket read = basket.read();
        return new CouponsOnBasket(
                coupons.stream().map(DeskCoupon::id).toList(), read, false, read == null ? null : sale);
    }

    private void check() {
        if (over || !basket.isReadable()) {
            redeem.setEnabled(false);
            record.setEnabled(false);
            return;
        }
        show(desk.answers().check(desk.caller(), asked(), null, false));
    }

    private void show(Judgement judgement) {
        boolean alone = coupons.size() == 1;
        Money total = basket.total();
        for (int i = 0; i < coupons.size(); i++) {
            coupons.get(i).show(judgement.verdicts().get(i), alone ? total : null);
        }
        Money off = Verdict.off(judgement.verdicts()).orElse(null);
        basket.takesOff(off, lines(judgement.granted()));
        List<Refusal> refusals = Verdict.refusals(judgement.verdicts());
        boolean someGood = !judgement.granted().isEmpty();
        boolean waits = refusals.stream().anyMatch(no -> no.is(CouponRefusal.BASKET_NEEDED));
        redeem.setText(
                someGood && !refusals.isEmpty()
                        ? getTranslation("desk.redeem.some", judgement.granted().size(), coupons.size())
                        : getTranslation("desk.redeem"));
        redeem.setVisible(someGood || waits);
        redeem.setEnabled(someGood && !waits);
        record.setVisible(!someGood && !waits);
        record.setEnabled(true);
        basket.setVisible(someGood || refusals.stream().anyMatch(no -> "basket".equals(no.field())));
        sum.setVisible(!alone && off != null && total != null);
        if (off != null && total != null) {
            Formats formats = Formats.here();
            sum.setText(getTranslation("desk.sum", formats.money(off), formats.money(total.minus(off))));
        }
    }

    private static List<LineDiscount> lines(List<Verdict.Grants> granted) {
        return granted.stream().flatMap(yes -> yes.lines().stream()).toList();
    }

    /** A second click that was on its way when the first was answered finds the coupons off the desk. */
    private void redeem() {
        if (over) {
            return;
        }
        CouponsOnBasket asked = asked();
        RedemptionTold told = sending.send(request -> {
            Outcome outcome = desk.redemptions().redeem(request, asked, null);
            RedemptionTold log = desk.answers().told(request.caller(), request.commandId(), asked.coupons());
            return log.verdicts().isEmpty() && outcome instanceof Outcome.Refused(Refusal refusal)
                    ? RedemptionTold.refused(asked.coupons().getFirst(), refusal)
                    : log;
        });
        over = true;
        finish(told);
    }

    private void finish(RedemptionTold told) {
        List<Verdict.Grants> granted = told.granted();
        ResultPanel result;
        if (granted.isEmpty()) {
            result = ResultPanel.refused(told.refusals().getFirst());
            result.actions(next, null);
        } else {
            Money off = Verdict.off(told.verdicts()).orElse(null);
            result = ResultPanel.redeemed(headline(granted, off), names(granted), off, basket.total());
            told.refusals().forEach(result::butNot);
            Undoable undoable = new Undoable(
                    new RedemptionRef(granted.getFirst().coupon(), told.redemption()),
                    names(granted) + " · "
                            + MaskedName.text(coupons.getFirst().shown().holder()));
            result.actions(next, () -> undo.accept(undoable));
        }
        getContent().removeAll();
        getContent().add(result);
        result.focusNext();
    }

    private String headline(List<Verdict.Grants> granted, @Nullable Money off) {
        return off == null
                ? TermsText.headline(
                        shown(granted.getFirst().coupon()).template().terms(), Formats.here())
                : getTranslation("event.discount", Formats.here().money(off));
    }

    private String names(List<Verdict.Grants> granted) {
        return granted.stream()
                .map(yes -> shown(yes.coupon()).template().name())
                .collect(Collectors.joining(" + "));
    }

    private CouponAtDesk shown(CouponId coupon) {
        return coupons.stream()
                .filter(one -> one.id().equals(coupon))
                .findFirst()
                .orElseThrow()
                .shown();
    }

    /** Asks again whether they may be redeemed; what was typed stays. */
    void refresh() {
        if (!over) {
            check();
        }
    }
}
