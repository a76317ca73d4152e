package io.sanshan.application.guide;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * A guide to hire.
 *
 * @param guide made by the form when it opens, so that a second click hires nobody else
 */
public record NewGuide(
        GuideId guide,
        String name,
        @Nullable String phone,
        @Nullable StoreId store) {

    @Override
    public String toString() {
        return "NewGuide[" + guide + ']';
    }
}
