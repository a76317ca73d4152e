package io.sanshan.application.figures;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.util.List;

/** A store or a guide with its numbers of a period. */
public sealed interface Best {

    Numbers numbers();

    record Store(StoreId store, String name, Numbers numbers) implements Best {}

    /** The name is empty for a guide who was erased. */
    record Guide(GuideId guide, String name, Numbers numbers) implements Best {}

    /**
     * What happened at a store, or with members of a guide.
     *
     * @param issued coupons that came into wallets, those that members took included
     * @param redemptions less those rolled back
     * @param sales what the purchases came to, one amount per currency
     */
    record Numbers(long newMembers, long issued, long redemptions, long purchases, List<Money> sales) {

        public static final Numbers NONE = new Numbers(0, 0, 0, 0, List.of());

        public Numbers {
            sales = List.copyOf(sales);
        }
    }
}
