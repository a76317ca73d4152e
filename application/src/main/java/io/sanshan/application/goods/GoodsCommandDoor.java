package io.sanshan.application.goods;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.goods.GoodsCommand.ListGoods;
import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends what is asked of the catalogue. */
@Component
class GoodsCommandDoor implements GoodsCommands {

    private final CommandSender sender;

    GoodsCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome list(
            Request request,
            GoodsId goods,
            String number,
            String name,
            String brand,
            String department,
            String category) {
        return sender.send(new ListGoods(goods, number, name, brand, department, category), request);
    }

    @Override
    public Outcome defineSet(Request request, GoodsSetId goodsSet, String name, List<GoodsId> goods) {
        return sender.send(new DefineGoodsSet(goodsSet, name, goods), request);
    }
}
