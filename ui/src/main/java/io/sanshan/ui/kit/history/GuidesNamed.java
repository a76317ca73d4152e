package io.sanshan.ui.kit.history;

import io.sanshan.application.member.TimelineEntry;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.MemberEvent;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The guides that a list of events speaks of: for asking for their names at once. */
public final class GuidesNamed {

    private GuidesNamed() {}

    public static Set<GuideId> in(Collection<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> guide(entry.payload()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable GuideId guide(Object event) {
        return switch (event) {
            case MemberEvent.MemberBound bound -> bound.guide();
            case MemberEvent.MemberUnbound unbound -> unbound.guide();
            default -> null;
        };
    }
}
