package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.goods.GoodsCommand.ListGoods;
import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.ids.GoodsSetId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The catalogue, and a goods set for each coupon. Goods that are not in the catalogue still belong to sets and baskets. */
final class GoodsPlan {

    private final Journey journey;
    private final Calendar calendar;
    private final Coupons coupons;

    GoodsPlan(Journey journey, Calendar calendar, Coupons coupons) {
        this.journey = journey;
        this.calendar = calendar;
        this.coupons = coupons;
    }

    void addTo(Map<ImportPhase, List<Errand>> phases) {
        phases.put(ImportPhase.GOODS, journey.goods().stream().map(this::list).toList());
        phases.put(
                ImportPhase.GOODS_SETS, coupons.all().stream().map(this::define).toList());
    }

    private Errand list(Journey.Goods goods) {
        Instant listed = calendar.goodsListed();
        return new Errand(
                Journey.GOODS,
                goods.line(),
                List.of(new Order.Send(
                        "import/goods/" + goods.id(),
                        null,
                        listed,
                        new ListGoods(
                                Keys.goods(goods.id()),
                                goods.id(),
                                nameOf(goods),
                                goods.brand(),
                                Trade.readable(goods.department()),
                                Trade.readable(goods.category())))));
    }

    private Errand define(Coupons.Coupon coupon) {
        GoodsSetId set = Keys.goodsSet(coupon.campaign(), coupon.number());
        return new Errand(
                Journey.COUPONS,
                coupon.line(),
                List.of(new Order.Send(
                        "import/goods-set/" + coupon.campaign() + '/' + coupon.number(),
                        null,
                        calendar.goodsListed(),
                        new DefineGoodsSet(
                                set,
                                coupon.name(),
                                coupon.goods().stream().map(Keys::goods).toList()))));
    }

    private static String nameOf(Journey.Goods goods) {
        String kind = Trade.readable(goods.type().isEmpty() ? goods.category() : goods.type());
        if (kind.isEmpty()) {
            return "Goods " + goods.id();
        }
        return goods.packageSize().isEmpty() ? kind : kind + ", " + goods.packageSize();
    }
}
