package io.sanshan.application.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * Which members to find; what is null does not narrow.
 *
 * @param text beginnings of words of the name, or digits of the phone: its beginning with or without the country, or its last
 *     four or seven
 * @param store bound to a guide of this store
 * @param unboundOnly only members of the pool
 */
public record MemberSearch(
        @Nullable String text,
        @Nullable String tag,
        @Nullable StoreId store,
        @Nullable GuideId guide,
        boolean unboundOnly) {

    public static MemberSearch all() {
        return new MemberSearch(null, null, null, null, false);
    }

    public static MemberSearch text(String text) {
        return new MemberSearch(text, null, null, null, false);
    }

    public boolean hasText() {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "MemberSearch[]";
    }
}
