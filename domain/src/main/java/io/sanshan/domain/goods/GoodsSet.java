package io.sanshan.domain.goods;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** A named list of goods in versions. Rules refer to one version, so that a later list never changes an earlier promise. */
@Revision("1")
public class GoodsSet {

    @AggregateIdentifier
    private GoodsSetId id;

    private int version;

    protected GoodsSet() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineGoodsSet command) {
        Rule.require(new GoodsAndGoodsSetsHaveAName(command.name()), new AGoodsSetHoldsGoods(command.goods()));
        apply(new GoodsSetDefined(
                command.goodsSet(),
                version + 1,
                command.name(),
                command.goods().stream().distinct().toList()));
    }

    @EventSourcingHandler
    void evolve(GoodsSetDefined event) {
        id = event.goodsSet();
        version = event.version();
    }
}
