package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts audiences, and reads them page by page in the order of their ids. */
class AudienceReader {

    /** Longer lists of ids than this are asked for in parts. */
    private static final int LISTED_AT_ONCE = 1_000;

    private final EntityManager entityManager;

    AudienceReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    long size(Audience audience) {
        if (audience instanceof Audience.Listed listed) {
            return parts(sorted(listed)).stream()
                    .mapToLong(part -> among(part).count(entityManager, "select count(m) from MemberRow m"))
                    .sum();
        }
        return of(audience).count(entityManager, "select count(m) from MemberRow m");
    }

    List<MemberId> page(Audience audience, @Nullable MemberId after, int limit) {
        if (audience instanceof Audience.Listed listed) {
            return listed(listed, after, limit);
        }
        Where where = of(audience);
        if (after != null) {
            where.and("m.id > :beyond", "beyond", after.value());
        }
        return ids(where, limit);
    }

    private List<MemberId> ids(Where where, int limit) {
        return where.query(entityManager, "select m.id from MemberRow m", "order by m.id", String.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    private static Where active() {
        return new Where().and("m.status = :active", "active", MemberStatus.ACTIVE);
    }

    private static Where of(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> active();
            case Audience.OfStores(List<StoreId> stores) ->
                active().and(
                                "m.guideStore in :stores",
                                "stores",
                                stores.stream().map(StoreId::value).toList());
            case Audience.OfGuides(List<GuideId> guides) ->
                active().and(
                                "m.guide in :guides",
                                "guides",
                                guides.stream().map(GuideId::value).toList());
            case Audience.WithTags(List<String> tags) ->
                active().and("m.id in (select t.key.member from TagRow t where t.key.tag in :tags)", "tags", tags);
            case Audience.Listed listed -> among(sorted(listed));
        };
    }

    private static Where among(List<String> ids) {
        return active().and("m.id in :ids", "ids", ids);
    }

    private static List<String> sorted(Audience.Listed listed) {
        return listed.members().stream()
                .map(MemberId::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<List<String>> parts(List<String> ids) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LISTED_AT_ONCE) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + LISTED_AT_ONCE)));
        }
        return parts;
    }

    private List<MemberId> listed(Audience.Listed listed, @Nullable MemberId after, int limit) {
        List<String> wanted = sorted(listed).stream()
                .filter(id -> after == null || id.compareTo(after.value()) > 0)
                .toList();
        List<MemberId> page = new ArrayList<>();
        // A part may consist of members who left: that is not yet the end of the list.
        for (List<String> part : parts(wanted)) {
            page.addAll(ids(among(part), limit - page.size()));
            if (page.size() >= limit) {
                break;
            }
        }
        return page;
    }
}
