package io.sanshan.application.store.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class StoreDirectoryTest {

    private static final String TABLE = "store_directory";
    private static final StoreId WEST = StoreId.named("west");
    private static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-09T18:00:00Z");

    private final ReadModelScenario brand;
    private final StoreQueries stores;

    StoreDirectoryTest(String database) {
        brand = ReadModelScenario.shared(
                        database, Map.of(), "io.sanshan.application.store.projection", "io.sanshan.application.shared")
                .at(OPENED)
                .happened(
                        new StoreOpened(NORTH, "North", "Bund", SHANGHAI, StoreMode.DIRECT),
                        new StoreOpened(SOUTH, "South", "Harbour", NEW_YORK, StoreMode.AGENT));
        stores = brand.bean(StoreQueries.class);
    }

    @Test
    void aCardIsTheFoldOfItsEvents() {
        // One batch, so that the second event finds a row that no statement has written yet.
        brand.happened(
                        new StoreOpened(WEST, "Wset", "Lake", SHANGHAI, StoreMode.AGENT),
                        new StoreDescribed(WEST, "West", "Lakeside", NEW_YORK, StoreMode.DIRECT))
                .at(CLOSED)
                .happened(new StoreClosed(WEST));
        StoreCard card = stores.card(HEADQUARTERS, WEST).orElseThrow();
        assertThat(card)
                .isEqualTo(new StoreCard(
                        WEST, "West", "Lakeside", NEW_YORK, StoreMode.DIRECT, OPENED.plusSeconds(60), CLOSED));
        StoreCard fold = null;
        for (RecordedEvent event : brand.bean(EventLog.class).stream(WEST.value(), 0)) {
            fold = StoreCard.evolve(fold, (StoreEvent) event.payload(), event.occasion());
        }
        assertThat(card).isEqualTo(fold);
        assertThat(stores.card(HEADQUARTERS, StoreId.named("nowhere"))).isEmpty();
    }

    @Test
    void storesStandByNameAndClosedOnesKeepTheirNameAndZone() {
        brand.happened(new StoreDescribed(NORTH, "Uptown", "Bund", SHANGHAI, StoreMode.DIRECT), new StoreClosed(SOUTH));
        assertThat(stores.list(HEADQUARTERS)).extracting(StoreCard::store).containsExactly(SOUTH, NORTH);
        assertThat(stores.list(HEADQUARTERS)).extracting(StoreCard::open).containsExactly(false, true);
        assertThat(stores.names(LI_HERSELF)).containsExactly(entry(SOUTH, "South"), entry(NORTH, "Uptown"));
        assertThat(stores.zones(LI_HERSELF)).containsExactly(entry(SOUTH, NEW_YORK), entry(NORTH, SHANGHAI));
    }

    /** A sign hangs over the door of one store; what stores there are is for those who work for the brand. */
    @Test
    void anybodyReadsACardAndOnlyStaffTheList() {
        Caller anyone = new Caller.Anyone();
        Caller member = new Caller.OfMember(ANNA);
        assertThat(stores.card(anyone, NORTH)).isPresent();
        assertThat(stores.list(WANG_HIMSELF)).hasSize(2);
        assertThat(stores.names(member)).hasSize(2);
        assertThatThrownBy(() -> stores.list(anyone)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stores.list(member)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stores.names(anyone)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> stores.zones(anyone)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatComesAgainChangesNothingAndARebuildGivesTheSame() {
        brand.happened(new StoreDescribed(NORTH, "Uptown", "Bund", NEW_YORK, StoreMode.AGENT))
                .happened(
                        new StoreDescribed(NORTH, "Downtown", "Bund", SHANGHAI, StoreMode.DIRECT),
                        new StoreClosed(SOUTH));
        List<Map<String, Object>> live = brand.table(TABLE);
        assertThat(live).hasSize(2);
        assertThat(brand.deliverAgain(5).table(TABLE)).isEqualTo(live);
        assertThat(brand.rebuild(1).table(TABLE)).isEqualTo(live);
        assertThat(brand.rebuild(100).table(TABLE)).isEqualTo(live);
        brand.jdbc().update("update store_directory set last_sequence = 0 where name = 'Downtown'");
        assertThat(brand.table(TABLE)).isNotEqualTo(live);
    }

    @Test
    void aStoreThatWasNeverOpenedIsAnErrorAndNotARow() {
        assertThatThrownBy(() -> brand.happened(new StoreClosed(WEST))).hasStackTraceContaining("StoreRow");
        assertThat(brand.table(TABLE)).hasSize(2);
    }

    @Test
    void aBatchIsWrittenWithAsManyStatementsHoweverManyStoresItSpeaksOf() {
        long few = brand.statements(() -> brand.happened(opened(2, "few")));
        long many = brand.statements(() -> brand.happened(opened(60, "many")));
        assertThat(stores.list(HEADQUARTERS)).hasSize(64);
        assertThat(many).isEqualTo(few).isPositive();
    }

    private static Object[] opened(int number, String name) {
        return IntStream.range(0, number)
                .mapToObj(i -> new StoreOpened(StoreId.named(name + i), name + i, "Bund", SHANGHAI, StoreMode.DIRECT))
                .toArray();
    }
}
