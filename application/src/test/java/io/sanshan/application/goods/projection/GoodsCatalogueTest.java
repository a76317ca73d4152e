package io.sanshan.application.goods.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.goods.GoodsListing;
import io.sanshan.application.goods.GoodsQueries;
import io.sanshan.application.goods.GoodsSetCard;
import io.sanshan.application.goods.GoodsSetListing;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.goods.GoodsEvent.GoodsListed;
import io.sanshan.domain.goods.GoodsSetEvent.GoodsSetDefined;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.GoodsSetId;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodsCatalogueTest {

    private static final Slice.Range ALL = new Slice.Range(0, 50);
    private static final GoodsId APPLES = GoodsId.named("apples");
    private static final GoodsId SAUCE = GoodsId.named("sauce");
    private static final GoodsId TEA = GoodsId.named("tea");
    private static final GoodsSetId FRUIT = GoodsSetId.named("fruit");

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario catalogue(String database) {
        return ReadModelScenario.on(
                        database, "io.sanshan.application.goods.projection", "io.sanshan.application.shared")
                .happened(
                        new GoodsListed(APPLES, "1001", "Apples, red", "Private", "PRODUCE", "FRUIT"),
                        new GoodsListed(SAUCE, "1002", "Apple sauce 50 oz", "Café", "GROCERY", "FRUIT - SHELF STABLE"),
                        new GoodsListed(TEA, "2001", "Green tea", "National", "GROCERY", "TEA 100%"));
    }

    private static List<GoodsId> found(ReadModelScenario catalogue, String words) {
        return catalogue.bean(GoodsQueries.class).search(HEADQUARTERS, words, ALL).rows().stream()
                .map(GoodsListing::goods)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goodsAreFoundByTheBeginningsOfWordsAndByNumber(String database) {
        try (var catalogue = catalogue(database)) {
            assertThat(found(catalogue, "")).containsExactly(APPLES, SAUCE, TEA);
            assertThat(found(catalogue, "apple")).containsExactly(APPLES, SAUCE);
            assertThat(found(catalogue, "APPL sau")).containsExactly(SAUCE);
            assertThat(found(catalogue, "100")).containsExactly(APPLES, SAUCE, TEA);
            assertThat(found(catalogue, "2001")).containsExactly(TEA);
            assertThat(found(catalogue, "pple")).isEmpty();
            assertThat(found(catalogue, "%")).hasSize(3);
            assertThat(catalogue
                            .bean(GoodsQueries.class)
                            .search(HEADQUARTERS, "apple", new Slice.Range(0, 1))
                            .more())
                    .isTrue();
            assertThatThrownBy(() -> catalogue.bean(GoodsQueries.class).search(LI_HERSELF, "", ALL))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSetShowsItsNewestVersion(String database) {
        try (var catalogue = catalogue(database)
                .happened(new GoodsSetDefined(FRUIT, 1, "Fruit", List.of(APPLES, TEA)))
                .happened(new GoodsSetDefined(FRUIT, 2, "All fruit", List.of(APPLES, SAUCE, APPLES)))) {
            var goods = catalogue.bean(GoodsQueries.class);
            GoodsSetCard card = goods.set(HEADQUARTERS, FRUIT).orElseThrow();
            assertThat(card.version()).isEqualTo(2);
            assertThat(card.size()).isEqualTo(2);
            assertThat(card.first()).extracting(GoodsListing::goods).containsExactly(APPLES, SAUCE);
            assertThat(goods.sets(HEADQUARTERS, "FRUIT", ALL).rows())
                    .containsExactly(new GoodsSetListing(FRUIT, 2, "All fruit", 2));
            assertThat(goods.sets(HEADQUARTERS, "vegetables", ALL).rows()).isEmpty();
        }
    }

    private static List<GoodsId> members(
            ReadModelScenario catalogue, @Nullable GoodsSetId in, @Nullable GoodsSetId outside) {
        return catalogue.bean(GoodsQueries.class).members(HEADQUARTERS, in, outside, ALL).rows().stream()
                .map(GoodsListing::goods)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goodsOfOneSetAreToldWithoutThoseOfAnother(String database) {
        GoodsSetId hot = GoodsSetId.named("hot");
        try (var catalogue = catalogue(database)
                .happened(
                        new GoodsSetDefined(FRUIT, 1, "Fruit", List.of(TEA)),
                        new GoodsSetDefined(FRUIT, 2, "Fruit", List.of(SAUCE, APPLES)),
                        new GoodsSetDefined(hot, 1, "Hot", List.of(TEA, APPLES)))) {
            assertThat(members(catalogue, null, null)).containsExactly(APPLES, SAUCE, TEA);
            assertThat(members(catalogue, FRUIT, null)).containsExactly(APPLES, SAUCE);
            assertThat(members(catalogue, null, FRUIT)).containsExactly(TEA);
            assertThat(members(catalogue, FRUIT, hot)).containsExactly(SAUCE);
            assertThat(members(catalogue, FRUIT, FRUIT)).isEmpty();
            assertThat(catalogue.bean(GoodsQueries.class).members(HEADQUARTERS, FRUIT, null, new Slice.Range(0, 1)))
                    .satisfies(part -> assertThat(part.more()).isTrue())
                    .extracting(Slice::rows)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
            assertThatThrownBy(() -> catalogue.bean(GoodsQueries.class).members(MANAGER_OF_NORTH, null, null, ALL))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatComesAgainChangesNothingAndARebuildGivesTheSame(String database) {
        List<String> tables = List.of("goods_item", "goods_word", "goods_set", "goods_set_goods");
        try (var catalogue = catalogue(database)
                .happened(new GoodsSetDefined(FRUIT, 1, "Fruit", List.of(APPLES, TEA)))
                .happened(new GoodsSetDefined(FRUIT, 2, "Fruit", List.of(SAUCE)))) {
            var live = tables.stream().map(catalogue::table).toList();
            assertThat(live).noneMatch(List::isEmpty);
            catalogue.deliverAgain(5);
            assertThat(tables.stream().map(catalogue::table).toList()).isEqualTo(live);
            catalogue.rebuild(2);
            assertThat(tables.stream().map(catalogue::table).toList()).isEqualTo(live);
        }
    }
}
