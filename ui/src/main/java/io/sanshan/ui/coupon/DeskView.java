package io.sanshan.ui.coupon;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.MemberAtDesk;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The redemption desk, the home of a store manager. The code that was typed stands in no address: a browser keeps those, and
 * whoever has the code has the coupon.
 */
@Route("store")
@Menu(title = "menu.desk", icon = "qr", order = 1)
@RolesAllowed(Roles.STORE_MANAGER)
class DeskView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final CodeField code;
    private final Div place = new Div();
    private final StoreTodayPanel today;
    private @Nullable BasketPanel open;
    private @Nullable MemberCouponsPanel choice;
    private @Nullable UndoDialog undoing;

    DeskView(Desk desk) {
        super("desk.title");
        this.desk = desk;
        code = new CodeField(this::lookUp);
        today = new StoreTodayPanel(desk, this::undo);
        place.addClassName("stack");
        place.getElement().setAttribute("aria-live", "polite");
        Div left = new Div(code, place);
        left.addClassName("stack");
        Div columns = new Div(left, today);
        columns.addClassName("desk");
        heading(desk.storeName());
        lead(getTranslation("desk.lead"));
        add(columns);
        waiting();
        LiveRefresh.on(this, desk.changes(), today::refresh, ReadModelNames.STORE_ACTIVITY);
        LiveRefresh.on(this, desk.changes(), this::refreshCoupon, ReadModelNames.COUPON_WALLET);
    }

    private void lookUp(String typed) {
        Optional<CouponAtDesk> found = desk.coupons().byCode(desk.caller(), typed);
        if (found.isPresent()) {
            code.found();
            layDown(found.get());
        } else if (!isMembers(typed)) {
            desk.attempts().unknownCode(desk.request(), typed);
            code.problem(getTranslation(problem(typed)));
            waiting();
        }
    }

    private static String problem(String typed) {
        if (CouponCode.read(typed).isPresent()) {
            return "desk.code.unknown";
        }
        return MemberCode.read(typed).isPresent() ? "desk.code.nobody" : "desk.code.malformed";
    }

    private boolean isMembers(String typed) {
        Supplier<Optional<MemberAtDesk>> ask = () -> desk.coupons().byMemberCode(desk.caller(), typed);
        Optional<MemberAtDesk> shown = ask.get();
        shown.ifPresent(member -> {
            code.found();
            open = null;
            choice = new MemberCouponsPanel(member, ask, this::layDown);
            place.removeAll();
            place.add(choice);
        });
        return shown.isPresent();
    }

    /** Coupons of one member lie on one basket; another member's is the next customer's. */
    private void layDown(CouponAtDesk coupon) {
        if (open != null && !open.isOver() && open.member().equals(coupon.card().member())) {
            open.add(coupon);
        } else {
            open = new BasketPanel(desk, coupon, this::next, this::undo);
            place.removeAll();
            place.add(open);
            if (choice != null && choice.member().equals(coupon.card().member())) {
                place.add(choice);
            } else {
                choice = null;
            }
        }
    }

    private void next() {
        waiting();
        code.clear();
    }

    private void waiting() {
        open = null;
        choice = null;
        place.removeAll();
        Div nothing =
                new Div(new EmptyState(Glyph.COUPON, getTranslation("desk.empty"), getTranslation("desk.empty.hint")));
        nothing.addClassName("panel");
        place.add(nothing);
    }

    /** A second click that was on its way when the first was answered asks nothing twice. */
    private void undo(Undoable undoable) {
        if (undoing != null && undoing.isOpened()) {
            return;
        }
        undoing = new UndoDialog(desk, undoable, () -> {
            Notices.done(getTranslation("desk.undone"));
            next();
        });
        undoing.open();
    }

    /** Somebody else may have redeemed or taken back the very coupon that lies on this desk. */
    private void refreshCoupon() {
        if (open != null) {
            open.refresh();
        }
        if (choice != null) {
            choice.refresh();
        }
    }
}
