package io.sanshan.domain.guide;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.CorrectGuide;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideCommand.ResignGuide;
import io.sanshan.domain.guide.GuideCommand.TransferGuide;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideCorrected;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Rule;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A shopping guide: works for the brand from being hired until resigning, in one store at a time. */
@Revision("1")
public class Guide {

    @AggregateIdentifier
    private GuideId id;

    private @Nullable StoreId store;
    private boolean resigned;

    protected Guide() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(HireGuide command) {
        Rule.require(new AGuideHasAName(command.name()));
        apply(new GuideHired(command.guide(), command.name(), command.phone(), command.code()));
    }

    @EventSourcingHandler
    void evolve(GuideHired event) {
        id = event.guide();
    }

    @CommandHandler
    void decide(AssignGuideToStore command) {
        Rule.require(new AGuideWhoResignedIsNotChanged(resigned), new AGuideWithAStoreIsTransferred(store));
        apply(new GuideAssignedToStore(id, command.store()));
    }

    @EventSourcingHandler
    void evolve(GuideAssignedToStore event) {
        store = event.store();
    }

    @CommandHandler
    void decide(TransferGuide command) {
        Rule.require(
                new AGuideWhoResignedIsNotChanged(resigned),
                new AGuideWithoutAStoreIsAssigned(store),
                new ATransferLeadsToAnotherStore(store, command.store()));
        apply(new GuideTransferred(id, Objects.requireNonNull(store), command.store()));
    }

    @EventSourcingHandler
    void evolve(GuideTransferred event) {
        store = event.store();
    }

    @CommandHandler
    void decide(CorrectGuide command) {
        Rule.require(new AGuideWhoResignedIsNotChanged(resigned), new AGuideHasAName(command.name()));
        apply(new GuideCorrected(id, command.name(), command.phone()));
    }

    @CommandHandler
    void decide(ResignGuide command) {
        Rule.require(new AGuideWhoResignedIsNotChanged(resigned));
        apply(new GuideResigned(id, store));
    }

    @EventSourcingHandler
    void evolve(GuideResigned event) {
        resigned = true;
    }
}
