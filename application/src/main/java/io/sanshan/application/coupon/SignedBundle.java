package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** A bundle as its till holds it: a compact JSON Web Signature (RFC 7515) with EdDSA over Ed25519 (RFC 8037), made of the log alone. */
final class SignedBundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SignedBundle() {}

    private record Header(String alg, String kid) {}

    /**
     * @param money minor units
     * @param list SHA-256 of what it lists
     */
    private record Payload(
            String bundle,
            String device,
            String store,
            Instant issuedAt,
            Instant goodUntil,
            int redemptions,
            long money,
            String currency,
            int coupons,
            int leftOut,
            String list) {}

    static String of(OfflineBundleIssued issued, Instant at, OfflineKeys keys) {
        OfflineContent content = issued.content();
        String signed = text(JSON.writeValueAsBytes(new Header("EdDSA", content.signingKey())))
                + '.'
                + text(JSON.writeValueAsBytes(new Payload(
                        issued.bundle().value(),
                        issued.device().value(),
                        issued.store().value(),
                        at,
                        content.goodUntil(),
                        content.redemptions(),
                        content.money().minor(),
                        content.money().currency(),
                        content.coupons(),
                        content.leftOut(),
                        content.digest())));
        byte[] signature = keys.sign(content.signingKey(), signed.getBytes(StandardCharsets.US_ASCII));
        return signed + '.' + text(signature);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
