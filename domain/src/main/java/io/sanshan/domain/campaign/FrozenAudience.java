package io.sanshan.domain.campaign;

import io.sanshan.domain.campaign.CampaignEvent.AudienceFrozen;
import io.sanshan.domain.campaign.CampaignEvent.CampaignStarted;
import io.sanshan.domain.ids.MemberId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Of whom a campaign's audience consists, as a fold over its events.
 *
 * @param parts as they were frozen; a part 0 that comes again begins the audience anew
 * @param started from then on it never changes
 */
public record FrozenAudience(List<Set<MemberId>> parts, boolean started) {

    /** Before anything is frozen. */
    public static final FrozenAudience NOBODY = new FrozenAudience(List.of(), false);

    public FrozenAudience evolve(CampaignEvent event) {
        return switch (event) {
            case AudienceFrozen frozen ->
                new FrozenAudience(
                        Stream.concat(parts.stream().limit(frozen.part()), Stream.of(Set.copyOf(frozen.members())))
                                .toList(),
                        false);
            case CampaignStarted _ -> new FrozenAudience(parts, true);
            default -> this;
        };
    }

    public boolean holds(MemberId member) {
        return parts.stream().anyMatch(part -> part.contains(member));
    }
}
