package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.shared.Rule;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/** The use of one code, or of a shared code by one member. Its stream's first event is the gate: it is written once. */
@Revision("1")
public class CodeUse {

    @AggregateIdentifier
    private CodeUseId id;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected CodeUse() {}

    void use(CodeUsed used) {
        Rule.require(new ACodeIsUsedOnce(id != null));
        apply(used);
    }

    @EventSourcingHandler
    void evolve(CodeUsed event) {
        id = event.use();
    }
}
