package io.sanshan.application.member;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.JoinSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member to register.
 *
 * @param member made by the form when it opens, so that a second click registers nobody else
 * @param phone as typed; a number without a country is of the brand's region
 * @param guide the guide to bind to; null leaves the member in the pool
 * @param store where it happened; a store's own people register for their store whatever stands here
 */
public record NewMember(
        MemberId member,
        String name,
        @Nullable String phone,
        @Nullable LocalDate birthday,
        JoinSource source,
        @Nullable StoreId store,
        @Nullable GuideId guide) {

    @Override
    public String toString() {
        return "NewMember[" + member + ']';
    }
}
