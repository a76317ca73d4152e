package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which codes a batch has. */
public sealed interface BatchCodes {

    /** So many codes a batch has at most. */
    int MOST = 100_000;

    /** How many there are. */
    int size();

    /** Whether each opens one coupon ever. */
    default boolean unique() {
        return true;
    }

    /** What is wrong with them. */
    Optional<Refusal> unsound();

    /**
     * One code that everybody may know; it opens one coupon for each member.
     *
     * @param uses how many it opens in all, beside what the template has; null is as many as there are
     */
    record Generic(String code, @Nullable Integer uses) implements BatchCodes {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public Optional<Refusal> unsound() {
            return Rule.firstBroken(new ASharedCodeIsAWord(code), new ASharedCodeIsUsedAtLeastOnce(uses));
        }
    }

    /** Codes that are made here, each opening one coupon. */
    record ByPattern(CodePattern pattern, int size) implements BatchCodes {
        @Override
        public Optional<Refusal> unsound() {
            return pattern.unsound(size);
        }
    }

    /** Codes that somebody else made, each opening one coupon. */
    record Listed(int size) implements BatchCodes {
        @Override
        public Optional<Refusal> unsound() {
            return Rule.firstBroken(new ABatchHasSomeCodes(size));
        }
    }
}
