package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Why a campaign says no. */
public enum CampaignRefusal implements RefusalCode {
    /** A campaign has a name. */
    NAME_MISSING("name"),
    /** A campaign closes after it opens. */
    WINDOW_EMPTY("closes"),
    /** A campaign is for somebody. */
    AUDIENCE_EMPTY("audience"),
    /** Whoever registers is known by her store alone. */
    NEWCOMERS_UNKNOWN("audience"),
    /** A campaign carries at least one coupon template. */
    COUPONS_MISSING("coupons"),
    /** A budget is above zero. */
    BUDGET_MALFORMED("budget"),
    /** Only a draft is changed. */
    NOT_A_DRAFT(null),
    /** Only a submitted campaign is decided on. */
    NOT_SUBMITTED(null),
    /** Somebody else approves. */
    OWN_APPROVAL(null),
    /** Who sends back says why. */
    REASON_MISSING("reason"),
    /** Only an approved campaign is scheduled, started or ended. */
    NOT_APPROVED(null),
    /** It starts inside its window; argument: when that opens. */
    WINDOW_NOT_OPEN(null),
    /** Its window is over; argument: since when. */
    WINDOW_OVER(null),
    /** The audience is frozen first; arguments: members frozen and members expected. */
    AUDIENCE_NOT_FROZEN(null),
    /** Somebody else is starting it. */
    ANOTHER_START(null),
    /** Parts of an audience follow each other; argument: the part that is expected. */
    PART_OUT_OF_ORDER(null),
    /** There is no such part of the audience, or it got its coupons before; argument: the part. */
    NOTHING_TO_SERVE(null),
    /** Its birthdays are told of day by day; argument: the last day that was. */
    BIRTHDAYS_TOLD(null),
    /** It does not run. */
    NOT_RUNNING(null),
    /** It is not paused. */
    NOT_PAUSED(null),
    /** It is over for good. */
    CAMPAIGN_ENDED(null);

    private final @Nullable String field;

    CampaignRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
