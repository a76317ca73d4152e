package io.sanshan.application.member.projection;

import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.member.TimelineFilter;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Masked;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class MemberQueryDoor implements MemberQueries {

    private final EntityManager entityManager;
    private final UniqueKeys keys;
    private final TimelineReader timeline;
    private final AudienceReader audiences;

    MemberQueryDoor(EntityManager entityManager, UniqueKeys keys) {
        this.entityManager = entityManager;
        this.keys = keys;
        timeline = new TimelineReader(entityManager);
        audiences = new AudienceReader(entityManager);
    }

    @Override
    public Slice<MemberListing> search(Caller caller, MemberSearch search, MemberSort sort, Slice.Range range) {
        Slice<MemberRow> found = new Finding(entityManager, search, Reach.of(caller)).slice(sort, range);
        return new Slice<>(found.rows().stream().map(MemberRow::listing).toList(), found.more());
    }

    @Override
    public long count(Caller caller, MemberSearch search) {
        return new Finding(entityManager, search, Reach.of(caller)).count();
    }

    @Override
    public MemberProfile card(Caller caller, MemberId member) {
        MemberRow row = row(caller, member);
        if (Reach.of(caller).isOpenFor(row)) {
            return new MemberProfile(
                    row.card(),
                    row.store(),
                    timeline.numbers(member, null),
                    true,
                    caller instanceof Caller.OfMember ? row.code() : null);
        }
        StoreId store = storeOfOthers(caller, member);
        return new MemberProfile(row.card().masked(), row.store(), timeline.numbers(member, store), false, null);
    }

    @Override
    public Slice<TimelineEntry> timeline(Caller caller, MemberId member, TimelineFilter filter, Slice.Range range) {
        MemberRow row = row(caller, member);
        StoreId onlyIn = Reach.of(caller).isOpenFor(row) ? null : storeOfOthers(caller, member);
        return timeline.entries(member, onlyIn, filter, range);
    }

    private MemberRow row(Caller caller, MemberId member) {
        MemberRow row = entityManager.find(MemberRow.class, member.value());
        if (row == null) {
            throw new NotAllowed(caller, "see that member");
        }
        return row;
    }

    /** The store to which the caller's view of a member of others is narrowed, if anything happened there. */
    private StoreId storeOfOthers(Caller caller, MemberId member) {
        StoreId store = Reach.of(caller).storeOfOthers();
        if (store == null || !timeline.happenedIn(member, store)) {
            throw new NotAllowed(caller, "see that member");
        }
        return store;
    }

    @Override
    public List<String> timelineKinds(Caller caller) {
        return TimelinePayloads.kinds().toList();
    }

    @Override
    public Map<MemberId, String> names(Caller caller, Collection<MemberId> members) {
        Map<MemberId, String> names = new HashMap<>();
        if (members.isEmpty()) {
            return names;
        }
        Reach reach = Reach.of(caller);
        entityManager
                .createQuery("select m from MemberRow m where m.id in :ids", MemberRow.class)
                .setParameter(
                        "ids", members.stream().map(MemberId::value).distinct().toList())
                .getResultList()
                .forEach(row ->
                        names.put(new MemberId(row.id()), reach.isOpenFor(row) ? row.name() : Masked.name(row.name())));
        return names;
    }

    @Override
    public Optional<MemberId> byWalletSecret(Caller caller, String secret) {
        String hash = keys.hash(WALLET_LINK, secret);
        return Optional.ofNullable(entityManager.find(WalletLinkRow.class, hash))
                .map(row -> new MemberId(row.member()));
    }

    @Override
    public long audienceSize(Caller caller, Audience audience) {
        return audiences.size(audience);
    }

    @Override
    public List<MemberId> audience(Caller caller, Audience audience, @Nullable MemberId after, int limit) {
        return audiences.page(audience, after, limit);
    }

    @Override
    public List<TagInUse> tags(Caller caller) {
        Reach reach = Reach.of(caller);
        boolean all = reach instanceof Reach.Everyone;
        return reach.narrow(new Where())
                .query(
                        entityManager,
                        all
                                ? "select t.key.tag, count(t) from TagRow t"
                                : "select t.key.tag, count(t) from TagRow t join MemberRow m on m.id = t.key.member",
                        "group by t.key.tag order by count(t) desc, t.key.tag",
                        Object[].class)
                .getResultStream()
                .map(row -> new TagInUse((String) row[0], (Long) row[1]))
                .toList();
    }
}
