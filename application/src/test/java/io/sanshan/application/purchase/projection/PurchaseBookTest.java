package io.sanshan.application.purchase.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.purchase.PurchaseCard;
import io.sanshan.application.purchase.PurchaseListing;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.PurchaseId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.purchase.GoodsBack;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.purchase.PurchaseEvent.SoldGoodsReturned;
import io.sanshan.domain.purchase.PurchaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseBookTest {

    private static final Slice.Range ALL = new Slice.Range(0, 50);

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                        database, "io.sanshan.application.purchase.projection", "io.sanshan.application.shared"))
                .at(Instant.parse("2026-03-02T02:00:00Z"))
                .happened(
                        sold("one", NORTH, ANNA, 1_000),
                        sold("two", SOUTH, ANNA, 2_000),
                        sold("three", SOUTH, null, 3));
    }

    private static PurchaseRecorded sold(String name, StoreId store, @Nullable MemberId member, long minor) {
        PurchaseLine line = new PurchaseLine(GoodsId.named("tea"), 2, yuan(minor), yuan(0), yuan(0));
        return new PurchaseRecorded(
                PurchaseId.named(name), store, member, null, "receipt " + name, List.of(line), yuan(minor));
    }

    private static List<PurchaseId> of(ReadModelScenario brand, Caller caller) {
        return brand.bean(PurchaseQueries.class).ofMember(caller, ANNA, ALL).rows().stream()
                .map(PurchaseListing::purchase)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMembersPurchasesAreReadByWhomTheyConcern(String database) {
        PurchaseId one = PurchaseId.named("one");
        PurchaseId two = PurchaseId.named("two");
        try (var brand = brand(database)) {
            for (Caller caller :
                    List.of(new Caller.OfMember(ANNA), LI_HERSELF, MANAGER_OF_NORTH, HEADQUARTERS, AUDITOR)) {
                assertThat(of(brand, caller)).containsExactlyInAnyOrder(one, two);
            }
            assertThat(of(brand, MANAGER_OF_SOUTH)).containsExactly(two);
            assertThatThrownBy(() -> of(brand, WANG_HIMSELF)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> of(brand, new Caller.OfMember(BEN))).isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStoresDayIsCountedInItsZoneAndReadByItsOwnManager(String database) {
        LocalDate first = LocalDate.of(2026, 3, 1);
        try (var brand = brand(database)) {
            var purchases = brand.bean(PurchaseQueries.class);
            assertThat(purchases.ofStoreDay(MANAGER_OF_SOUTH, SOUTH, first, ALL).rows())
                    .hasSize(2);
            assertThat(purchases
                            .ofStoreDay(HEADQUARTERS, NORTH, first.plusDays(1), ALL)
                            .rows())
                    .hasSize(1);
            assertThatThrownBy(() -> purchases.ofStoreDay(MANAGER_OF_NORTH, SOUTH, first, ALL))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCardShowsTheLinesOfTheLog(String database) {
        try (var brand = brand(database)) {
            var purchases = brand.bean(PurchaseQueries.class);
            PurchaseCard card =
                    purchases.card(LI_HERSELF, PurchaseId.named("one")).orElseThrow();
            assertThat(card.lines()).hasSize(1);
            assertThat(card.purchase().total()).isEqualTo(yuan(1_000));
            assertThat(purchases.card(MANAGER_OF_SOUTH, PurchaseId.named("three")))
                    .isPresent();
            assertThatThrownBy(() -> purchases.card(LI_HERSELF, PurchaseId.named("three")))
                    .isInstanceOf(NotAllowed.class);
            assertThat(purchases.card(HEADQUARTERS, PurchaseId.named("none"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("P10")
    void aListingTellsWhatCameBack(String database) {
        SoldGoodsReturned back = new SoldGoodsReturned(
                PurchaseId.named("one"),
                NORTH,
                ANNA,
                null,
                List.of(new GoodsBack(0, 1, yuan(400))),
                List.of(),
                yuan(400),
                null,
                null);
        try (var brand = brand(database).happened(back)) {
            brand.deliverAgain(2);
            PurchaseListing listing = brand.bean(PurchaseQueries.class)
                    .card(LI_HERSELF, PurchaseId.named("one"))
                    .orElseThrow()
                    .purchase();
            assertThat(listing.total()).isEqualTo(yuan(1_000));
            assertThat(listing.returned()).isEqualTo(yuan(400));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatComesAgainChangesNothingAndARebuildGivesTheSame(String database) {
        List<String> tables = List.of("purchase_entry", "purchase_store", "purchase_member");
        try (var brand = brand(database).happened(new GuideTransferred(LI, NORTH, SOUTH))) {
            var live = tables.stream().map(brand::table).toList();
            brand.deliverAgain(4);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
            brand.rebuild(4);
            assertThat(tables.stream().map(brand::table).toList()).isEqualTo(live);
        }
    }
}
