package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleClosed;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineBundleIssued;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineOverspent;
import io.sanshan.domain.coupon.OfflineBundleEvent.OfflineRedemptionUploaded;
import io.sanshan.domain.coupon.OfflineBundleEvent.Uploaded;
import io.sanshan.domain.coupon.OfflineCommand.CloseOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.IssueOfflineBundle;
import io.sanshan.domain.coupon.OfflineCommand.UploadOfflineRedemption;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What one till device may redeem without a line for some hours, and what of it has been uploaded. Its stream is what makes an upload
 * happen once, whoever repeats it; {@link OfflineRedeeming} decides what becomes of the coupon.
 */
@Revision("2")
public class OfflineBundle {

    @AggregateIdentifier
    private OfflineBundleId id;

    private OfflineStanding standing;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected OfflineBundle() {}

    @SuppressWarnings("NullAway.Init")
    OfflineBundle(IssueOfflineBundle command) {
        apply(new OfflineBundleIssued(command.bundle(), command.bundle().device(), command.store(), command.content()));
    }

    @EventSourcingHandler
    void evolve(OfflineBundleIssued event, Occasion occasion) {
        id = event.bundle();
        standing = OfflineStanding.of(event, occasion.occurredAt());
    }

    OfflineStanding standing() {
        return standing;
    }

    void redeemed(UploadOfflineRedemption told, CouponId coupon, RedemptionId redemption) {
        apply(new OfflineRedemptionUploaded(
                id, standing.store(), told.sequence(), coupon, redemption, told.given(), told.sale()));
    }

    /** @param redemption null where the coupon could not be redeemed */
    void overspent(
            UploadOfflineRedemption told,
            @Nullable RedemptionId redemption,
            Money lost,
            Refusal reason,
            boolean covered) {
        apply(new OfflineOverspent(
                id,
                standing.store(),
                told.sequence(),
                told.coupon(),
                redemption,
                told.given(),
                lost,
                reason,
                covered,
                told.sale()));
    }

    @EventSourcingHandler
    void evolve(Uploaded event) {
        standing = standing.evolve(event);
    }

    @CommandHandler
    void decide(CloseOfflineBundle command) {
        Rule.require(
                new ABundleIsClosedOnce(standing.closed()),
                new AClosedBundleCountsWhatIsKnown(
                        command.redemptions(), standing.sequences().size()));
        apply(new OfflineBundleClosed(id, standing.store(), command.redemptions()));
    }

    @EventSourcingHandler
    void evolve(OfflineBundleClosed event) {
        standing = standing.evolve(event);
    }
}
