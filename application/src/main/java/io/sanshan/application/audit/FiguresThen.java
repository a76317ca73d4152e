package io.sanshan.application.audit;

import io.sanshan.domain.shared.Money;
import java.util.List;

/**
 * What is counted for a store or a campaign up to a moment.
 *
 * @param registered members who registered in the store
 * @param issued coupons that came into wallets without being claimed
 * @param redeemed redemptions, less those that were rolled back
 * @param discounts what the redemptions took off, less what was rolled back
 */
public record FiguresThen(
        long registered,
        long issued,
        long claimed,
        long redeemed,
        long rejected,
        long voided,
        long expired,
        List<Money> discounts,
        long purchases,
        List<Money> sales) {

    public FiguresThen {
        discounts = List.copyOf(discounts);
        sales = List.copyOf(sales);
    }

    /** What is left of the stock of a campaign's templates: each coupon takes a piece, given or claimed. */
    public long leftOf(long stock) {
        return stock - issued - claimed;
    }
}
