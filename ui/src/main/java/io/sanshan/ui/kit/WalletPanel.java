package io.sanshan.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.WalletCoupon;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The member's coupons, those that may be redeemed first. Long wallets show their beginning until asked for all. */
public class WalletPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;

    private boolean all;

    public WalletPanel() {
        super(I18NProvider.translate("member.wallet"));
    }

    /**
     * Shows these coupons instead of others.
     *
     * @param zone of the store that looks after the member, since her coupons end with its days; null for the screen's
     */
    public void show(List<WalletCoupon> coupons, @Nullable ZoneId zone) {
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
                        coupon.template().names(),
                        coupon.card(),
                        zone)));
        replace(tiles);
        if (!all && coupons.size() > FIRST) {
            Button more = new Button(getTranslation("member.wallet.all", coupons.size()), e -> {
                all = true;
                show(coupons, zone);
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }
}
