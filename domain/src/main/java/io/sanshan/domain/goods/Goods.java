package io.sanshan.domain.goods;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.goods.GoodsCommand.ListGoods;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One kind of goods in the brand's catalogue. */
@Revision("1")
public class Goods {

    @AggregateIdentifier
    private GoodsId id;

    protected Goods() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ListGoods command) {
        Rule.require(new GoodsHaveANumber(command.number()), new GoodsAndGoodsSetsHaveAName(command.name()));
        apply(new GoodsListed(
                command.goods(),
                command.number(),
                command.name(),
                command.brand(),
                command.department(),
                command.category()));
    }

    @EventSourcingHandler
    void evolve(GoodsListed event) {
        id = event.goods();
    }
}
