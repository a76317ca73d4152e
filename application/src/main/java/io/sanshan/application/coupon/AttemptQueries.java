package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;

/** What may be read of attempts to redeem or hold coupons that were refused, and of codes that no coupon has. */
@Door
public interface AttemptQueries {

    /** Where the read model of attempts is written. */
    String READ_MODEL = "refused-attempts";

    /**
     * Newest first. A store manager reads those of her own store, and the name of a member only who is bound to it; of others, as
     * everywhere, what is left of it.
     */
    @AllowedTo({Party.HEADQUARTERS, Party.STORE_MANAGER})
    Slice<RefusedAttempt> refused(Caller caller, AttemptFilter filter, Slice.Range range);
}
