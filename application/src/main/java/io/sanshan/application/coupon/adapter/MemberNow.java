package io.sanshan.application.coupon.adapter;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import io.sanshan.domain.member.MemberEvent.TagRemoved;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What terms and audiences ask of a member, as a fold over her events; nothing personal is among it.
 *
 * @param gone whether she left or was erased
 */
record MemberNow(Set<String> tags, @Nullable GuideId guide, boolean gone) {

    static final MemberNow NEW = new MemberNow(Set.of(), null, false);

    MemberNow evolve(MemberEvent event) {
        return switch (event) {
            case TagAdded added -> {
                Set<String> more = new HashSet<>(tags);
                more.add(added.tag());
                yield new MemberNow(Set.copyOf(more), guide, gone);
            }
            case TagRemoved removed -> {
                Set<String> fewer = new HashSet<>(tags);
                fewer.remove(removed.tag());
                yield new MemberNow(Set.copyOf(fewer), guide, gone);
            }
            case MemberBound bound -> new MemberNow(tags, bound.guide(), gone);
            case MemberUnbound _ -> new MemberNow(tags, null, gone);
            case MemberLeft _, MemberErased _ -> new MemberNow(Set.of(), null, true);
            default -> this;
        };
    }
}
