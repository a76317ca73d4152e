package io.sanshan.domain.goods;

import static io.sanshan.domain.goods.GoodsScenario.CUP;
import static io.sanshan.domain.goods.GoodsScenario.TEA;
import static io.sanshan.domain.goods.GoodsSetScenario.FOR_TEA;
import static io.sanshan.domain.goods.GoodsSetScenario.noSetYet;

import io.sanshan.domain.goods.GoodsSetCommand.DefineGoodsSet;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.GoodsId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefineGoodsSetTest {

    private static DefineGoodsSet define(String name, List<GoodsId> goods) {
        return new DefineGoodsSet(FOR_TEA, name, goods);
    }

    @Nested
    class Undefined {

        @Test
        void beginsWithTheFirstVersion() {
            noSetYet()
                    .when(define("For tea", List.of(TEA, CUP)))
                    .records(new GoodsSetDefined(FOR_TEA, 1, "For tea", List.of(TEA, CUP)));
        }

        @Test
        void countsGoodsOnceInTheOrderOfTheirFirstMention() {
            noSetYet()
                    .when(define("For tea", List.of(CUP, TEA, CUP)))
                    .records(new GoodsSetDefined(FOR_TEA, 1, "For tea", List.of(CUP, TEA)));
        }

        @Test
        void refusesAnEmptySet() {
            noSetYet().when(define("For tea", List.of())).refuses(GoodsRefusal.GOODS_MISSING);
        }

        @Test
        void refusesABlankName() {
            noSetYet().when(define(" ", List.of(TEA))).refuses(GoodsRefusal.NAME_MISSING);
        }
    }

    @Nested
    class DefinedBefore {

        @Test
        void makesTheNextVersion() {
            noSetYet()
                    .defined(1, TEA)
                    .defined(2, TEA, CUP)
                    .when(define("All for tea", List.of(CUP)))
                    .records(new GoodsSetDefined(FOR_TEA, 3, "All for tea", List.of(CUP)));
        }

        @Test
        void refusesToBecomeEmpty() {
            noSetYet().defined(1, TEA).when(define("For tea", List.of())).refuses(GoodsRefusal.GOODS_MISSING);
        }
    }
}
