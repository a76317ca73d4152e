package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CouponId;
import java.util.Optional;

/** Port to where offers are found by their links. Whether one still stands is the coupon's to say. */
public interface OfferDirectory {

    /** The coupon that was last offered by the secret of that hash. */
    Optional<CouponId> byHash(String secretHash);
}
