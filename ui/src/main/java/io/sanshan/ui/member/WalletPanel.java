package io.sanshan.ui.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.ui.kit.CouponTile;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import java.util.List;

/** The member's coupons, those that may be redeemed first. Long wallets show their beginning until asked for all. */
class WalletPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;

    private boolean all;

    WalletPanel() {
        super(I18NProvider.translate("member.wallet"));
    }

    void show(List<WalletCoupon> coupons) {
        if (coupons.isEmpty()) {
            replace(new EmptyState(
                    Glyph.COUPON, getTranslation("member.wallet.none"), getTranslation("member.wallet.hint")));
            return;
        }
        Div tiles = new Div();
        tiles.addClassName("coupon-tiles");
        coupons.stream()
                .limit(all ? Long.MAX_VALUE : FIRST)
                .forEach(coupon -> tiles.add(new CouponTile(
                        coupon.template().name(),
                        coupon.template().terms(),
                        coupon.template().goodsSet(),
                        coupon.card())));
        replace(tiles);
        if (!all && coupons.size() > FIRST) {
            Button more = new Button(getTranslation("member.wallet.all", coupons.size()), e -> {
                all = true;
                show(coupons);
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }
}
