package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import java.time.Duration;

/** What may be asked of a code: the coupon that it opens. */
@Door
public interface CodeUseCommands {

    /** Takes the coupon of a code into the calling member's wallet. */
    @AllowedTo(Party.MEMBER)
    Outcome takeByCode(Request request, String typed);

    /**
     * Opens the coupon of a code for a member and redeems it in the own store, or does nothing at all.
     *
     * @param what with the coupon that the code may open among its own; another piece of its template may come in its place, which
     *     {@link TillCodeQueries#ofMember} then tells
     */
    @AllowedTo(Party.TILL)
    Outcome redeem(Request request, CodeAtTill.Closed code, CouponsOnBasket what);

    /** Opens the coupon of a code for a member and holds it for a basket in the own store, or does nothing at all. */
    @AllowedTo(Party.TILL)
    Outcome reserve(Request request, CodeAtTill.Closed code, CouponsOnBasket what, Duration hold);
}
