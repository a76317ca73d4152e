package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.OfflineBundleId;
import java.util.List;

/** What may be asked of bundles with which tills redeem without a line. A till acts on its own bundles alone. */
@Door
public interface OfflineCommands {

    /** Gives the till its next bundle; {@link TillOfflineQueries#issued} has it. */
    @AllowedTo(Party.TILL)
    Outcome issue(Request request);

    /**
     * Takes over what the till redeemed, each once, however often and in whatever order it is told; what became of each is told by
     * {@link TillOfflineQueries#outcomes}.
     */
    @AllowedTo(Party.TILL)
    Outcome upload(Request request, OfflineBundleId bundle, List<OfflineRedemption> redemptions);

    /** Ends the till's use of a bundle, which has redeemed so many. */
    @AllowedTo(Party.TILL)
    Outcome close(Request request, OfflineBundleId bundle, int redemptions);

    /** Signs further bundles with another key. Those that are out stay good. */
    @AllowedTo(Party.HEADQUARTERS)
    Outcome rotateKey(Request request);
}
