package io.sanshan.application.member;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.DATA_PROTECTION;
import static io.sanshan.application.shared.Party.GUIDE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.MEMBER;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of members. Headquarters and auditors see all; a store manager all of members bound to guides of her store,
 * and of others only what happened in her store, with the person masked; a guide own members; a member herself.
 */
@Door
public interface MemberQueries {

    /** A screen that counts a million members would be a second late at each of their changes. */
    int MOST_COUNTED = 10_000;

    /** The read model of members, for screens that listen to its changes. */
    String DIRECTORY = "member-directory";

    /** The read model of what happened to members. */
    String TIMELINE = "member-timeline";

    /** What a hash of a wallet link's secret is made for. */
    String WALLET_LINK = "wallet-link";

    /** Finds members within the caller's reach. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    Slice<MemberListing> search(Caller caller, MemberSearch search, MemberSort sort, Slice.Range range);

    /** How many a search finds, counted up to {@link #MOST_COUNTED}: one more says that there are more. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    long count(Caller caller, MemberSearch search);

    /** One member, with numbers of what happened; not allowed where nothing of her concerns the caller. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    MemberProfile card(Caller caller, MemberId member);

    /** What happened to a member in any feature, the newest first. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    Slice<TimelineEntry> timeline(Caller caller, MemberId member, TimelineFilter filter, Slice.Range range);

    /** The kinds that a timeline can be filtered by, as the events are named. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    List<String> timelineKinds(Caller caller);

    /** Names for a list that shows members of another feature; masked where the caller has no right to them. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    Map<MemberId, String> names(Caller caller, Collection<MemberId> members);

    /** The member whom a wallet link belongs to, unless it was revoked. */
    @AllowedTo({ANYONE, MEMBER, SYSTEM})
    Optional<MemberId> byWalletSecret(Caller caller, String secret);

    /** How many active members an audience has now. */
    @AllowedTo({HEADQUARTERS, AUDITOR, DATA_PROTECTION, SYSTEM})
    long audienceSize(Caller caller, Audience audience);

    /**
     * The active members of an audience page by page, in the order of their ids.
     *
     * @param after the last one of the page before; null for the first page
     */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    List<MemberId> audience(Caller caller, Audience audience, @Nullable MemberId after, int limit);

    /** Tags in use, the most used first. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    List<TagInUse> tags(Caller caller);

    record TagInUse(String tag, long members) {}
}
