package io.sanshan.application.guide;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a guide list.
 *
 * @param code what the QR code carries
 * @param members bound now
 * @param active false once the guide has left
 */
public record GuideListing(
        GuideId guide,
        String name,
        @Nullable String phone,
        String code,
        @Nullable StoreId store,
        long members,
        boolean active) {}
