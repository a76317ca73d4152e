package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Money;
import java.time.Instant;

/**
 * What one store may still give of a campaign's budget.
 *
 * @param drawn the sum of all blocks that stores drew from the budget, in minor units
 */
public record Purse(Money budget, BudgetShareStanding share, long drawn) {

    /** A block is this part of the budget: so seldom do stores meet in drawing one, and so little stays with each in the end. */
    static final int BLOCKS = 100;

    /** What is in no store's share yet. */
    long undrawn() {
        return budget.minor() - drawn;
    }

    long available(Instant at) {
        return share.free(at) + Math.max(0, undrawn());
    }

    /** The block that a share draws which misses so much: at least that, which an import may do beyond the budget. */
    Money block(long missing) {
        long usual = Math.max(1, budget.minor() / BLOCKS);
        return new Money(Math.max(missing, Math.min(usual, undrawn())), budget.currency());
    }
}
