package io.sanshan.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.WalletCoupon;
import java.util.List;

/** The member's coupons, those that may be redeemed first. Long wallets show their beginning until asked for all. */
public class WalletPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;

    private boolean all;

    public WalletPanel() {
        super(I18NProvider.translate("member.wallet"));
    }

    /** Shows these coupons instead of others. */
    public void show(List<WalletCoupon> coupons) {
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
