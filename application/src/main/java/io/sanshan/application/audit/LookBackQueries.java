package io.sanshan.application.audit;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What belonged to a store or a campaign at a moment, across many streams, and what followed from an event. */
@Door
public interface LookBackQueries {

    /** What had happened in a store by a moment. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    FiguresThen ofStore(Caller caller, StoreId store, Moment moment);

    /** What had become of a campaign's coupons by a moment. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    FiguresThen ofCampaign(Caller caller, CampaignId campaign, Moment moment);

    /** How many coupons some templates allowed together at a moment; nothing where one of them had no limit. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Optional<Long> stock(Caller caller, Collection<CouponTemplateId> templates, Moment moment);

    /** The guides who worked in a store at a moment. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    List<GuideId> guides(Caller caller, StoreId store, Moment moment);

    /** How many members were bound to the guides of a store at a moment. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    long countMembers(Caller caller, StoreId store, Moment moment);

    /** The members who were bound to the guides of a store at a moment, by their ids. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Slice<MemberThen> members(Caller caller, StoreId store, Moment moment, Slice.Range range);

    /** The events that followed from an event, as reactions of the application; the earliest first. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Slice<Reaction> reactions(Caller caller, String eventId, Slice.Range range);
}
