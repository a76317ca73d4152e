package io.sanshan.domain.goods;

import static io.sanshan.domain.goods.GoodsScenario.TEA;
import static io.sanshan.domain.goods.GoodsScenario.notListedYet;

import io.sanshan.domain.goods.GoodsCommand.ListGoods;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListGoodsTest {

    @Test
    void listsGoodsWithWhatIsKnown() {
        notListedYet()
                .when(new ListGoods(TEA, "26190", "Green tea", "Private", "Grocery", "Tea"))
                .records(new GoodsListed(TEA, "26190", "Green tea", "Private", "Grocery", "Tea"));
        notListedYet()
                .when(new ListGoods(TEA, "26190", "Green tea", "", "", ""))
                .records(new GoodsListed(TEA, "26190", "Green tea", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesABlankNumberOrName(String blank) {
        notListedYet()
                .when(new ListGoods(TEA, blank, "Green tea", "Private", "Grocery", "Tea"))
                .refuses(GoodsRefusal.NUMBER_MISSING);
        notListedYet()
                .when(new ListGoods(TEA, "26190", blank, "Private", "Grocery", "Tea"))
                .refuses(GoodsRefusal.NAME_MISSING);
    }
}
