package io.sanshan.application.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a member list.
 *
 * @param phone in international form; null where there is none
 * @param store the store that the guide works in now
 */
public record MemberListing(
        MemberId member,
        String name,
        @Nullable String phone,
        @Nullable GuideId guide,
        @Nullable StoreId store,
        List<String> tags,
        Instant joinedAt,
        MemberStatus status) {}
