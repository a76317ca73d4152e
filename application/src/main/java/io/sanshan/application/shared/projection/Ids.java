package io.sanshan.application.shared.projection;

import io.sanshan.domain.ids.Id;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids as columns hold them. */
public final class Ids {

    private Ids() {}

    public static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    public static <T extends Id> @Nullable T read(@Nullable String text, Function<String, T> kind) {
        return text == null ? null : kind.apply(text);
    }
}
