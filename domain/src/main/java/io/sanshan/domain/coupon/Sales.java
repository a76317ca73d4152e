package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sales that coupons are brought to. Each is a stream of another feature, in which one redemption stands at a time: that is where two
 * requests for one basket meet.
 */
public interface Sales {

    /** The sale of that name, be it new. Nobody else on this node decides of it until the command is over. */
    Sale sale(PurchaseId sale) throws Exception;

    /** One of them, as long as a command decides. */
    interface Sale {

        /** Why coupons of that redemption do not come to it; nothing where they do. */
        Optional<Refusal> refuses(RedemptionId redemption, Instant at);

        /** Whether it was sold: what comes back then comes back to it. */
        boolean isRecorded();

        void hold(Brought coupons, Instant until);

        /**
         * @param discount what the coupons take off together; null where that is not known
         * @param lines of the basket that are bought
         */
        void carry(Brought coupons, @Nullable Money discount, List<BoughtLine> lines);

        /** Lets go of what was held, if nothing of it was redeemed. */
        void letGo(RedemptionId redemption);

        /** Nothing of the redemption stands any longer. */
        void takeOff(RedemptionId redemption);
    }

    /** @param coupons those that are good on the basket */
    record Brought(StoreId store, RedemptionId redemption, List<CouponId> coupons) {
        public Brought {
            coupons = List.copyOf(coupons);
        }
    }
}
