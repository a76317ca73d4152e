package io.sanshan.domain.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/** What a member's decision needs to know of a guide, read from the guide's stream and handed into {@code decide}. */
public interface GuideBook {

    Standing guide(GuideId guide);

    /** Whether the guide works for the brand, and where. */
    record Standing(boolean active, @Nullable StoreId store) {}
}
