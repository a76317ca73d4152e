package io.sanshan.application.shared.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.MemberBound;
import io.sanshan.domain.member.MemberEvent.MemberUnbound;
import io.sanshan.domain.member.ReleaseReason;
import io.sanshan.domain.shared.Personal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the table of the smallest read model that keeps bindings; the others keep theirs by the same class. */
class BindingsTest {

    private static final MemberId DORA = MemberId.named("dora");

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                database, "io.sanshan.application.purchase.projection", "io.sanshan.application.shared"));
    }

    private static Map<String, String> stores(ReadModelScenario brand) {
        return brand
                .jdbc()
                .query(
                        "select member_id, coalesce(store_id, '') as store from purchase_member",
                        (row, number) -> Map.entry(row.getString("member_id"), row.getString("store")))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void membersGoAlongWithTheirGuideInWhateverOrderABatchHasIt(String database) {
        try (var brand = brand(database)
                .happened(
                        registered(DORA, "Dora Diaz", JoinSource.STORE, NORTH),
                        // Cara is bound before her guide moves, Dora leaves that guide before, Ben comes to her after.
                        new MemberBound(CARA, LI, NORTH, BindingReason.FIRST),
                        new MemberBound(DORA, LI, NORTH, BindingReason.FIRST),
                        new MemberUnbound(DORA, LI, ReleaseReason.GUIDE_RESIGNED),
                        new GuideTransferred(LI, NORTH, SOUTH),
                        new GuideTransferred(WANG, SOUTH, NORTH),
                        new MemberBound(BEN, LI, SOUTH, BindingReason.MEMBER_REQUEST),
                        new GuideTransferred(LI, SOUTH, NORTH))) {
            Map<String, String> expected = Map.of(
                    ANNA.value(),
                    NORTH.value(),
                    BEN.value(),
                    NORTH.value(),
                    CARA.value(),
                    NORTH.value(),
                    DORA.value(),
                    "");
            assertThat(stores(brand)).isEqualTo(expected);
            for (int batchSize : List.of(1, 3, 100)) {
                assertThat(stores(brand.rebuild(batchSize)))
                        .as("in batches of %s", batchSize)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void howManyGuidesMoveCostsNoFurtherStatement(String database) {
        try (var brand = brand(database)) {
            long few = brand.statements(() -> brand.happened(hired("few", 2)));
            long many = brand.statements(() -> brand.happened(hired("many", 60)));
            assertThat(many).isEqualTo(few).isPositive();
        }
    }

    private static Object[] hired(String prefix, int guides) {
        return IntStream.range(0, guides)
                .mapToObj(number -> GuideId.named(prefix + number))
                .flatMap(guide -> Stream.<Object>of(
                        new GuideHired(guide, Personal.of("New"), null, guide.value()),
                        new GuideAssignedToStore(guide, StoreId.named("north"))))
                .toArray();
    }
}
