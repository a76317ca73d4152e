package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;

/** What may be told of attempts that end before a coupon is asked. What a coupon refuses is on record with it. */
@Door
public interface AttemptCommands {

    /**
     * Puts on record that somebody of the own store tried a code that no coupon has. Of a minute by the server's clock the first are
     * kept one by one. Of the others, and where the log cannot be written, the attempt is counted, and the number goes on record when
     * the minute is over. The same request again is the same attempt.
     *
     * @param request its time is when the attempt was made, as the caller says
     * @param typed of which no more than its ending is kept
     */
    @AllowedTo({Party.STORE_MANAGER, Party.TILL})
    Outcome unknownCode(Request request, String typed);
}
