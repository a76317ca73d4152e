package io.sanshan.application.guide;

import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * Which guides; what is null does not narrow.
 *
 * @param text the beginning of the name
 * @param activeOnly leaves out who resigned
 */
public record GuideSearch(@Nullable String text, @Nullable StoreId store, boolean activeOnly) {

    public static GuideSearch active() {
        return new GuideSearch(null, null, true);
    }
}
