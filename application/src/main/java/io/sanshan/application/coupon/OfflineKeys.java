package io.sanshan.application.coupon;

import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Port to the keys that sign offline bundles. They are secrets of the installation, no part of the log: the first is drawn when it is
 * needed, all nodes share them, and a public key stays listed for as long as a till may hold what it signed.
 */
public interface OfflineKeys {

    /** The id of the key that signs now. */
    String current();

    /** The signature of the bytes, Ed25519. */
    byte[] sign(String key, byte[] bytes);

    /** The newest first. */
    List<Listed> listed();

    /** Draws another key, which signs from now on. */
    void rotate(Instant now);

    /** What codes of a store are hashed with on that day: the same on all nodes, and told to nobody but the store's tills. */
    String salt(StoreId store, LocalDate day);

    /** @param x the public key, 32 bytes in Base64url, as a JSON Web Key has it */
    record Listed(String id, String x, Instant madeAt) {}
}
