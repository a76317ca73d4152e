package io.sanshan.domain.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Rule;
import io.sanshan.domain.store.StoreCommand.CloseStore;
import io.sanshan.domain.store.StoreCommand.DescribeStore;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** A store of the brand, from its opening until it closes for good. */
@Revision("1")
public class Store {

    @AggregateIdentifier
    private StoreId id;

    private String name = "";
    private String region = "";
    private String zone = "";
    private String mode = "";
    private boolean closed;

    protected Store() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenStore command) {
        Rule.require(new AStoreHasAName(command.name()), new AStoreLiesInARegion(command.region()));
        apply(new StoreOpened(command.store(), command.name(), command.region(), command.zone(), command.mode()));
    }

    @EventSourcingHandler
    void evolve(StoreOpened event) {
        id = event.store();
        remember(event.name(), event.region(), event.zone(), event.mode());
    }

    @CommandHandler
    void decide(DescribeStore command) {
        Rule.require(
                new AClosedStoreTakesNoChange(closed),
                new AStoreHasAName(command.name()),
                new AStoreLiesInARegion(command.region()),
                new ADescriptionChangesSomething(differs(command)));
        apply(new StoreDescribed(id, command.name(), command.region(), command.zone(), command.mode()));
    }

    @EventSourcingHandler
    void evolve(StoreDescribed event) {
        remember(event.name(), event.region(), event.zone(), event.mode());
    }

    @CommandHandler
    void decide(CloseStore command) {
        Rule.require(new AClosedStoreTakesNoChange(closed));
        apply(new StoreClosed(id));
    }

    @EventSourcingHandler
    void evolve(StoreClosed event) {
        closed = true;
    }

    private boolean differs(DescribeStore command) {
        return !(name.equals(command.name())
                && region.equals(command.region())
                && zone.equals(command.zone().getId())
                && mode.equals(command.mode().name()));
    }

    private void remember(String newName, String newRegion, ZoneId newZone, StoreMode newMode) {
        name = newName;
        region = newRegion;
        zone = newZone.getId();
        mode = newMode.name();
    }
}
