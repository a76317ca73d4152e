package io.sanshan.application.coupon;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.ids.CouponId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secrets of links by which coupons are given: 192 bits, of which only a keyed hash is recorded. A secret follows from the request that
 * made the offer under the installation's key, so that its member can be told it for as long as the offer stands, though nobody keeps it.
 */
public final class OfferSecrets {

    private static final String SECRET = "coupon-offer-secret";
    private static final String LINK = "coupon-offer";
    private static final int BYTES = 24;

    private final UniqueKeys keys;

    public OfferSecrets(UniqueKeys keys) {
        this.keys = keys;
    }

    /** The secret of the offer that a request made. */
    public String secret(String commandId, CouponId coupon) {
        byte[] bytes = HexFormat.of().parseHex(keys.hash(SECRET, commandId + '/' + coupon.value()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
    }

    /** What is recorded of it. */
    public String hash(String secret) {
        return keys.hash(LINK, secret);
    }
}
