package io.sanshan.application.figures;

import io.sanshan.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of one day of a store, counted in its time zone.
 *
 * @param redeemed redemptions, those rolled back later included
 * @param rejected tries that were refused
 * @param joins members who registered in the store or through one of its guides
 * @param sales what the purchases came to, less what was paid back that day, one amount per currency
 */
public record StoreDay(
        LocalDate day, long redeemed, long rolledBack, long rejected, long purchases, long joins, List<Money> sales) {

    public StoreDay {
        sales = List.copyOf(sales);
    }
}
