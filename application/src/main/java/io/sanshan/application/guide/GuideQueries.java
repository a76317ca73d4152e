package io.sanshan.application.guide;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.DATA_PROTECTION;
import static io.sanshan.application.shared.Party.GUIDE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.MEMBER;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;
import static io.sanshan.application.shared.Party.TILL;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of guides. A store manager sees those of her store, a guide sees herself. */
@Door
public interface GuideQueries {

    /** The read model of guides, for screens that listen to its changes. */
    String READ_MODEL = "guide-directory";

    /** The read model of the books of members. */
    String BOOK = "guide-book";

    /** Guides within the caller's reach by name. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    Slice<GuideListing> list(Caller caller, GuideSearch search, Slice.Range range);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    long count(Caller caller, GuideSearch search);

    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    GuideListing card(Caller caller, GuideId guide);

    /** The full card that the guide's own events say. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    GuideCard detail(Caller caller, GuideId guide);

    /** Names for a list that shows guides of another feature. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, MEMBER, SYSTEM})
    Map<GuideId, String> names(Caller caller, Collection<GuideId> guides);

    /** Whom a scanned code belongs to; nobody once the guide has left. */
    @AllowedTo({ANYONE, MEMBER, HEADQUARTERS, STORE_MANAGER, GUIDE, TILL, SYSTEM})
    Optional<Greeting> byCode(Caller caller, String code);

    /** The calling guide's own members; those not contacted for longest come first where asked for. */
    @AllowedTo(GUIDE)
    Slice<BookEntry> book(Caller caller, BookFilter filter, Slice.Range range);

    /** The members of any guide, as she sees them in her book. */
    @AllowedTo({HEADQUARTERS, AUDITOR})
    Slice<BookEntry> bookOf(Caller caller, GuideId guide, BookFilter filter, Slice.Range range);

    /** Redemptions that stand and count for a guide, the newest first. */
    @AllowedTo({HEADQUARTERS, AUDITOR})
    Slice<GuideRedemption> redemptions(Caller caller, GuideId guide, Slice.Range range);

    /**
     * A guide's numbers of a day or a longer time.
     *
     * @param until the first moment that no longer counts
     */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    Numbers numbers(Caller caller, GuideId guide, Instant from, Instant until);

    /** What the join page says of a guide. */
    record Greeting(GuideId guide, String name, @Nullable StoreId store) {}

    /**
     * @param joins members who were bound for the first time, to this guide
     * @param ownMembers bound now
     * @param couponsPushed to own members
     * @param couponsRedeemed by own members
     */
    record Numbers(long joins, long ownMembers, long couponsPushed, long couponsRedeemed) {}
}
