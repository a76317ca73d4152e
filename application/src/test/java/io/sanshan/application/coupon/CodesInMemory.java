package io.sanshan.application.coupon;

import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.domain.coupon.BatchCode;
import io.sanshan.domain.ids.CodeBatchId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that is gone with its test. It can be told to fail, as one does whose process ends. */
public final class CodesInMemory implements CodeDirectory {

    private final Map<String, CodePlace> places = new HashMap<>();
    private int addsBeforeItFails = Integer.MAX_VALUE;

    /** Makes codes of which nobody asks anything. */
    public static CodeMaker maker() {
        return new CodeMaker(new CodesInMemory(), new KeysInMemory());
    }

    public CodeMaker makerOfThese() {
        return new CodeMaker(this, new KeysInMemory());
    }

    /** How a code is looked up. */
    static String hash(String code) {
        return new CodeSecrets(new KeysInMemory()).hash(BatchCode.read(code).orElseThrow());
    }

    public Map<String, CodePlace> places() {
        return Map.copyOf(places);
    }

    public void failAfter(int adds) {
        addsBeforeItFails = adds;
    }

    @Override
    public Optional<CodePlace> find(String hash) {
        return Optional.ofNullable(places.get(hash));
    }

    @Override
    public Map<String, CodePlace> find(Collection<String> hashes) {
        Map<String, CodePlace> found = new HashMap<>(places);
        found.keySet().retainAll(Set.copyOf(hashes));
        return found;
    }

    @Override
    public Set<Integer> add(CodeBatchId batch, Map<Integer, String> hashes) {
        if (addsBeforeItFails-- == 0) {
            throw new IllegalStateException("the process ends here");
        }
        Set<Integer> elsewhere = new HashSet<>();
        hashes.forEach((number, hash) -> {
            CodePlace there = places.get(hash);
            if (there != null && !there.equals(new CodePlace(batch, number))) {
                elsewhere.add(number);
            }
        });
        if (elsewhere.isEmpty()) {
            hashes.forEach((number, hash) -> places.put(hash, new CodePlace(batch, number)));
        }
        return elsewhere;
    }

    @Override
    public Map<Integer, String> hashes(CodeBatchId batch, int first, int last) {
        Map<Integer, String> hashes = new HashMap<>();
        places.forEach((hash, place) -> {
            if (place.batch().equals(batch) && place.number() >= first && place.number() <= last) {
                hashes.put(place.number(), hash);
            }
        });
        return hashes;
    }

    @Override
    public void remove(CodeBatchId batch) {
        places.values().removeIf(place -> place.batch().equals(batch));
    }

    /** All that stands here was added long ago. */
    @Override
    public boolean removeAbandoned(CodeBatchId batch, Instant before) {
        return places.values().removeIf(place -> place.batch().equals(batch));
    }
}
