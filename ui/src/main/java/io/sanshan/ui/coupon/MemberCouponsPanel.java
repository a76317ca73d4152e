package io.sanshan.ui.coupon;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.MemberAtDesk;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the member who showed her own code may redeem now, to be laid on the basket one by one. */
class MemberCouponsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<MemberAtDesk>> again;
    private final transient Consumer<CouponAtDesk> layDown;
    private final MemberId member;
    private final Div coupons = new Div();

    /** @param again asks for her once more: what she has may change while she stands there */
    MemberCouponsPanel(MemberAtDesk shown, Supplier<Optional<MemberAtDesk>> again, Consumer<CouponAtDesk> layDown) {
        this.again = again;
        this.layDown = layDown;
        member = shown.member();
        coupons.addClassName("stack");
        getContent().add(new Panel(getTranslation("desk.coupons", MaskedName.text(shown.holder())), coupons));
        show(shown);
    }

    MemberId member() {
        return member;
    }

    private void show(MemberAtDesk shown) {
        coupons.removeAll();
        if (shown.coupons().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("desk.coupons.none"));
            none.addClassName("quiet");
            coupons.add(none);
        }
        shown.coupons().forEach(coupon -> coupons.add(row(coupon)));
    }

    private Div row(CouponAtDesk coupon) {
        Button take = new Button(getTranslation("desk.coupons.take"), e -> layDown.accept(coupon));
        take.setAriaLabel(
                getTranslation("desk.coupons.take.named", coupon.template().name()));
        Div row = new Div(
                new CouponTile(
                        coupon.template().name(),
                        coupon.template().terms(),
                        coupon.template().names(),
                        coupon.card(),
                        null),
                take);
        row.addClassName("desk-choice");
        return row;
    }

    void refresh() {
        again.get().ifPresentOrElse(this::show, () -> setVisible(false));
    }
}
