package io.sanshan.application.coupon;

import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.BatchCode;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.ids.CodeBatchId;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The codes of patterns, which nobody keeps: each follows from its batch and its number under the installation's key, so that it is the
 * same whenever it is asked for, and nobody without the key finds the next one.
 */
final class CodeSecrets {

    private static final String CODE = "batch-code-secret";
    private static final String LOOKED_UP = "batch-code";

    private final UniqueKeys keys;

    CodeSecrets(UniqueKeys keys) {
        this.keys = keys;
    }

    /** What the code of a number may be, the first in front: the others are for where that is some other code already. */
    Stream<String> candidates(CodeBatchId batch, CodePattern pattern, int number) {
        return IntStream.iterate(0, attempt -> attempt + 1)
                .mapToObj(attempt -> pattern.code(
                        HexFormat.of().parseHex(keys.hash(CODE, batch.value() + '/' + number + '/' + attempt))))
                .flatMap(code -> code.stream());
    }

    /** By what a code is looked up. */
    String hash(BatchCode code) {
        return keys.hash(LOOKED_UP, code.value());
    }

    /** The same of a code that is made here, and so is one. */
    String hash(String made) {
        return hash(BatchCode.read(made).orElseThrow());
    }
}
