package io.sanshan.domain.purchase;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Rule;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One basket sold. What happened at the till has happened: it is recorded once and not changed. */
@Revision("1")
public class Purchase {

    @AggregateIdentifier
    private PurchaseId id;

    protected Purchase() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordPurchase command) {
        List<PurchaseLine> lines = command.lines();
        Rule.require(
                new APurchaseHasAReceipt(command.receipt()),
                new APurchaseHasLines(lines),
                new ASaleHasNoNegativeQuantity(lines),
                new ASaleHasNoNegativeAmount(lines),
                new APurchaseIsPaidInOneCurrency(lines));
        apply(new PurchaseRecorded(
                command.purchase(),
                command.store(),
                command.member(),
                command.guide(),
                command.receipt(),
                lines,
                totalOf(lines)));
    }

    @EventSourcingHandler
    void evolve(PurchaseRecorded event) {
        id = event.purchase();
    }

    private static Money totalOf(List<PurchaseLine> lines) {
        Money total = Money.zero(lines.getFirst().value().currency());
        for (PurchaseLine line : lines) {
            total = total.plus(line.value());
        }
        return total;
    }
}
