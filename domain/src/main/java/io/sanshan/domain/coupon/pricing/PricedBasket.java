package io.sanshan.domain.coupon.pricing;

import io.sanshan.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A basket with what its offers take off.
 *
 * @param total of its lines and its delivery, before
 * @param off of all offers together
 */
public record PricedBasket(Money total, Money off, List<Applied> applied, List<Refused> refused) {

    public PricedBasket {
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }

    public Money toPay() {
        return total.minus(off);
    }

    /**
     * What one offer takes off.
     *
     * @param lines of each line of the basket, in its order; their sum and the delivery's are the whole
     */
    public record Applied(String offer, Money off, List<Money> lines, Money delivery) {
        public Applied {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Why an offer takes nothing off.
     *
     * @param missing how much money is missing, where that is the reason
     * @param missingPieces how many pieces are missing, else 0
     */
    public record Refused(String offer, Why why, @Nullable Money missing, int missingPieces) {

        static Refused of(Offer offer, Why why) {
            return new Refused(offer.id(), why, null, 0);
        }
    }

    /** The closed list of reasons. */
    public enum Why {
        /** The basket holds none of its goods. */
        NO_GOODS,
        /** Goods are missing that must all be there. */
        NOT_TOGETHER,
        /** Its goods come to less than it asks for. */
        MINIMUM_SPEND,
        /** There are fewer pieces of its goods than it asks for. */
        MINIMUM_PIECES,
        /** There is no delivery to pay. */
        NO_DELIVERY,
        /** Nothing is left that it could take off. */
        NOTHING_LEFT,
        /** It does not go with one that comes before it. */
        NOT_TOGETHER_WITH_OTHERS,
        /** There are more than a basket takes. */
        TOO_MANY,
        /** Another one was refused, and they were to be taken all or not at all. */
        ALL_OR_NONE
    }
}
