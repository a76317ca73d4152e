package io.sanshan.domain.till;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Rule;
import io.sanshan.domain.till.TillDeviceCommand.AllowTillOffline;
import io.sanshan.domain.till.TillDeviceCommand.ForbidTillOffline;
import io.sanshan.domain.till.TillDeviceCommand.RegisterTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RevokeTillDevice;
import io.sanshan.domain.till.TillDeviceCommand.RotateTillDeviceKey;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceKeyRotated;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineAllowed;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineForbidden;
import java.time.Duration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** A till device of a store, from its registration until its keys are revoked for good. */
@Revision("1")
public class TillDevice {

    @AggregateIdentifier
    private TillDeviceId id;

    private String keyHash = "";
    private boolean revoked;
    private boolean offline;

    protected TillDevice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterTillDevice command) {
        Rule.require(new ATillDeviceHasAName(command.name()), new ANameIsShort(command.name()));
        apply(new TillDeviceRegistered(command.device(), command.store(), command.name(), command.keyHash()));
    }

    @EventSourcingHandler
    void evolve(TillDeviceRegistered event) {
        id = event.device();
        keyHash = event.keyHash();
    }

    @CommandHandler
    void decide(RotateTillDeviceKey command, Occasion occasion) {
        Rule.require(
                new ARevokedDeviceTakesNoChange(revoked),
                new AnOldKeyEndsWithinAMonth(command.overlapHours()),
                new ANewKeyIsAnotherOne(keyHash, command.keyHash()));
        apply(new TillDeviceKeyRotated(
                id, command.keyHash(), occasion.occurredAt().plus(Duration.ofHours(command.overlapHours()))));
    }

    @EventSourcingHandler
    void evolve(TillDeviceKeyRotated event) {
        keyHash = event.keyHash();
    }

    @CommandHandler
    void decide(RevokeTillDevice command) {
        Rule.require(new ARevokedDeviceTakesNoChange(revoked));
        apply(new TillDeviceRevoked(id));
    }

    @EventSourcingHandler
    void evolve(TillDeviceRevoked event) {
        revoked = true;
    }

    @CommandHandler
    void decide(AllowTillOffline command) {
        Rule.require(
                new ARevokedDeviceTakesNoChange(revoked),
                new ABundleIsGoodForSomeHours(command.hours()),
                new ABundleAllowsSomeRedemptions(command.redemptions()),
                new ABundleAllowsSomeMoney(command.money()));
        apply(new TillOfflineAllowed(id, command.hours(), command.redemptions(), command.money()));
    }

    @EventSourcingHandler
    void evolve(TillOfflineAllowed event) {
        offline = true;
    }

    @CommandHandler
    void decide(ForbidTillOffline command) {
        Rule.require(new ARevokedDeviceTakesNoChange(revoked), new OnlyWhatIsAllowedIsForbidden(offline));
        apply(new TillOfflineForbidden(id));
    }

    @EventSourcingHandler
    void evolve(TillOfflineForbidden event) {
        offline = false;
    }
}
