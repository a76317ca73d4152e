package io.sanshan.application.coupon;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.ids.CodeBatchId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the codes of patterns, a part at a time, and tells them again. Made again they are the same: a part that was cut off does no harm. */
@Component
public class CodeMaker {

    private static final int AT_ONCE = 1_000;

    private final CodeDirectory directory;
    private final CodeSecrets secrets;

    CodeMaker(CodeDirectory directory, UniqueKeys keys) {
        this.directory = directory;
        secrets = new CodeSecrets(keys);
    }

    /** Makes those from the first number to the last. */
    public void make(CodeBatchId batch, CodePattern pattern, int first, int last) {
        for (int from = first; from <= last; from += AT_ONCE) {
            makePart(batch, pattern, from, Math.min(last, from + AT_ONCE - 1));
        }
    }

    private void makePart(CodeBatchId batch, CodePattern pattern, int first, int last) {
        Set<Integer> there = directory.hashes(batch, first, last).keySet();
        Map<Integer, Iterator<String>> candidates = new HashMap<>();
        Map<Integer, String> hashes = new HashMap<>();
        for (int number = first; number <= last; number++) {
            if (!there.contains(number)) {
                Iterator<String> codes =
                        secrets.candidates(batch, pattern, number).iterator();
                candidates.put(number, codes);
                hashes.put(number, secrets.hash(codes.next()));
            }
        }
        Set<Integer> elsewhere = withTwins(hashes, directory.add(batch, withoutTwins(hashes)));
        while (!elsewhere.isEmpty()) {
            for (int number : elsewhere) {
                hashes.put(
                        number,
                        secrets.hash(
                                Objects.requireNonNull(candidates.get(number)).next()));
            }
            elsewhere = withTwins(hashes, directory.add(batch, withoutTwins(hashes)));
        }
    }

    /** Of two numbers with the same code the lower one has it. */
    private static Map<Integer, String> withoutTwins(Map<Integer, String> hashes) {
        Set<String> seen = new HashSet<>();
        Map<Integer, String> each = new HashMap<>();
        hashes.keySet().stream().sorted().forEach(number -> {
            if (seen.add(hashes.get(number))) {
                each.put(number, hashes.get(number));
            }
        });
        return each;
    }

    private static Set<Integer> withTwins(Map<Integer, String> hashes, Set<Integer> elsewhere) {
        Set<Integer> all = new HashSet<>(hashes.keySet());
        all.removeAll(withoutTwins(hashes).keySet());
        all.addAll(elsewhere);
        return all;
    }

    /** Tells the codes of a whole batch in the order of their numbers, holding few of them at a time. */
    void tell(CodeBatchId batch, CodePattern pattern, int size, Consumer<String> each) {
        for (int from = 1; from <= size; from += AT_ONCE) {
            int last = Math.min(size, from + AT_ONCE - 1);
            Map<Integer, String> hashes = directory.hashes(batch, from, last);
            for (int number = from; number <= last; number++) {
                String hash = hashes.get(number);
                each.accept(secrets.candidates(batch, pattern, number)
                        .filter(code -> secrets.hash(code).equals(hash))
                        .findFirst()
                        .orElseThrow());
            }
        }
    }
}
