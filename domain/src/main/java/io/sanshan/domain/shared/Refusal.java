package io.sanshan.domain.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A "no" of the domain, without words of any language.
 *
 * @param arguments the facts that explain it, raw: minor units, ids, ISO instants; never personal data
 */
public record Refusal(
        String code, List<String> arguments, @Nullable String field) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(RefusalCode code, Object... arguments) {
        return new Refusal(
                code.code(),
                java.util.Arrays.stream(arguments).map(String::valueOf).toList(),
                code.field());
    }

    public boolean is(RefusalCode other) {
        return code.equals(other.code());
    }
}
