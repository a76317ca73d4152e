package io.sanshan.application.coupon;

import io.sanshan.domain.ids.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Port to what bundles list, by the digest of its bytes: what has not changed is kept once, and a till that has it already need not
 * load it again. It is no read model: what was handed out cannot be made anew from what is true now.
 */
public interface OfflineDocuments {

    /** How long they are kept after they were handed out last: tills upload until then. */
    Duration KEPT = Duration.ofDays(60);

    /** Keeps what is not there yet; all of it counts as handed out now. */
    void keep(StoreId store, Map<String, String> byDigest, Instant now);

    Optional<String> read(StoreId store, String digest);

    /** Those that there are, by digest. */
    Map<String, String> read(StoreId store, Collection<String> digests);

    /** Removes some of those that were handed out before a moment; how many. */
    int removeBefore(Instant moment, int most);
}
