package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.OfflineBundleId;
import java.util.List;
import java.util.Optional;

/** What tills read of the bundles with which they redeem without a line: from the log, and from what is kept beside it. */
@Door
public interface TillOfflineQueries {

    /** The bundle that a command of the till issued, as a signed compact JSON Web Signature: always the same, whenever it is asked. */
    @AllowedTo(Party.TILL)
    Optional<String> issued(Caller caller, String commandId);

    /** The till's own bundle as the log has it. */
    @AllowedTo(Party.TILL)
    Optional<OfflineBundleCard> bundle(Caller caller, OfflineBundleId bundle);

    /** What became of redemptions, as the log tells it; of those only that are on record under their numbers. */
    @AllowedTo(Party.TILL)
    List<OfflineOutcome> outcomes(
            Caller caller, String commandId, OfflineBundleId bundle, List<OfflineRedemption> redemptions);

    /** What a bundle of the till's store lists, by the digest of its bytes. */
    @AllowedTo(Party.TILL)
    Optional<String> document(Caller caller, String digest);

    /** The public keys, the newest first. */
    @AllowedTo({Party.TILL, Party.HEADQUARTERS})
    List<OfflineKeys.Listed> keys(Caller caller);
}
