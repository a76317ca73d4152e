package io.sanshan.application.shared;

import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal's arguments in one column of a read model. */
public final class RefusalText {

    /** The unit separator: no argument contains it, for arguments are ids, numbers and moments. */
    private static final String SEPARATOR = "\u001f";

    private RefusalText() {}

    public static String write(Refusal refusal) {
        return String.join(SEPARATOR, refusal.arguments());
    }

    public static Refusal read(String code, @Nullable String field, @Nullable String arguments) {
        List<String> parts =
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1));
        return new Refusal(code, parts, field);
    }
}
