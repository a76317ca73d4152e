package io.sanshan.domain.purchase;

import io.sanshan.domain.coupon.BoughtLine;
import io.sanshan.domain.coupon.CouponRedeeming;
import io.sanshan.domain.coupon.ReturnedLine;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.purchase.PurchaseCommand.ReturnSoldGoods;
import io.sanshan.domain.purchase.SaleStanding.OnIt;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Takes sold goods back. It stands above the sale because the coupons on it give back their share in the same breath, or nothing does. */
public class SaleReturning {

    private final Repository<Purchase> purchases;
    private final CouponRedeeming coupons;

    public SaleReturning(Repository<Purchase> purchases, CouponRedeeming coupons) {
        this.purchases = purchases;
        this.coupons = coupons;
    }

    @CommandHandler
    void decide(ReturnSoldGoods command, Occasion occasion, TermsBook book) throws Exception {
        Aggregate<Purchase> purchase = purchases.load(command.purchase().value());
        purchase.execute(sale -> sale.requireReturnable(command));
        boolean all = purchase.invoke(
                sale -> Objects.requireNonNull(sale.standing().sold()).isBackWith(command.lines()));
        @Nullable OnIt onIt = purchase.<SaleStanding>invoke(Purchase::standing).redeemed();
        @Nullable RedemptionId redemption = onIt == null ? null : onIt.redemption();
        @Nullable Money givenBack = onIt == null ? null : givenBack(onIt, command.lines(), all, occasion, book);
        purchase.execute(sale -> sale.takeBack(command, redemption, givenBack));
    }

    /** @param all whether nothing of the sale is left: then what coupons took off its delivery comes back, too */
    private @Nullable Money givenBack(OnIt onIt, List<GoodsBack> lines, boolean all, Occasion occasion, TermsBook book)
            throws Exception {
        List<ReturnedLine> onBasket = lines.stream()
                .filter(back -> back.line() < onIt.lines().size())
                .map(back -> {
                    BoughtLine bought = onIt.lines().get(back.line());
                    return new ReturnedLine(bought.line(), back.quantity());
                })
                .toList();
        return coupons.takeBackOfSale(onIt.redemption(), onIt.coupons(), onBasket, all, occasion, book)
                .orElse(null);
    }
}
