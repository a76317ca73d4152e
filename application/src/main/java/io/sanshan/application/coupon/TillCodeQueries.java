package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.coupon.Judgement;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.RedemptionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a till reads of codes of batches. It is answered from the log, so that a code is known the moment it was used. */
@Door
public interface TillCodeQueries {

    /** Whether a batch has a code. */
    @AllowedTo(Party.TILL)
    boolean has(Caller caller, String typed);

    /** What a code is to a member; nothing where no batch has it. A code that somebody else has used is one that may not open anything. */
    @AllowedTo(Party.TILL)
    Optional<CodeAtTill> ofMember(Caller caller, String typed, MemberId member);

    /**
     * What a redemption would be answered with the coupon that a code would open: by the rules that decide both.
     *
     * @param what with the coupon that the code may open among its own
     */
    @AllowedTo(Party.TILL)
    Judgement check(
            Caller caller, CouponsOnBasket what, CodeAtTill.Closed code, @Nullable RedemptionId reserved, boolean best);
}
