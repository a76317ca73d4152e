package io.sanshan.application.coupon;

import io.sanshan.domain.ids.CodeBatchId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port to where codes of batches are found: a table beside the log, as that of unique values. It holds keyed hashes, never a code, and
 * its primary key keeps two batches from having the same code. Whether a code still opens something is the log's to say.
 */
public interface CodeDirectory {

    Optional<CodePlace> find(String hash);

    /** The places of several hashes, those that there are. */
    Map<String, CodePlace> find(Collection<String> hashes);

    /**
     * Adds codes to a batch, each by its number, all or none of them. What stands there already as it is asked for stays.
     *
     * @return the numbers whose code stands elsewhere; nothing is added where there are any
     */
    Set<Integer> add(CodeBatchId batch, Map<Integer, String> hashes);

    /** The hashes of a batch by their numbers, from the first to the last that are asked for. */
    Map<Integer, String> hashes(CodeBatchId batch, int first, int last);

    /** Takes away a batch of which nothing came. */
    void remove(CodeBatchId batch);

    /**
     * Takes away codes of a batch of which nothing came: whoever took it down was cut off.
     *
     * @param before which they were added, so that nothing is taken from somebody who is still at it
     * @return whether there were any
     */
    boolean removeAbandoned(CodeBatchId batch, Instant before);
}
