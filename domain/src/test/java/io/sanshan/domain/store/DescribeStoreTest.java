package io.sanshan.domain.store;

import static io.sanshan.domain.store.StoreScenario.BUND;
import static io.sanshan.domain.store.StoreScenario.SHANGHAI;
import static io.sanshan.domain.store.StoreScenario.anOpenStore;

import io.sanshan.domain.store.StoreCommand.DescribeStore;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescribeStoreTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static DescribeStore describe(String name, String region, ZoneId zone, StoreMode mode) {
        return new DescribeStore(BUND, name, region, zone, mode);
    }

    static List<DescribeStore> oneThingChanged() {
        return List.of(
                describe("Bund 18", "East", SHANGHAI, StoreMode.DIRECT),
                describe("Bund", "North", SHANGHAI, StoreMode.DIRECT),
                describe("Bund", "East", PARIS, StoreMode.DIRECT),
                describe("Bund", "East", SHANGHAI, StoreMode.AGENT));
    }

    @ParameterizedTest
    @MethodSource("oneThingChanged")
    void correctsOneThing(DescribeStore command) {
        anOpenStore()
                .when(command)
                .records(new StoreDescribed(BUND, command.name(), command.region(), command.zone(), command.mode()));
    }

    @Test
    void goesBackToWhatItWasCalled() {
        anOpenStore()
                .describedAs("Bund 18")
                .when(describe("Bund", "East", SHANGHAI, StoreMode.DIRECT))
                .records(new StoreDescribed(BUND, "Bund", "East", SHANGHAI, StoreMode.DIRECT));
    }

    @Test
    void refusesWhatIsKnownAlready() {
        anOpenStore()
                .describedAs("Bund 18")
                .when(describe("Bund 18", "East", SHANGHAI, StoreMode.DIRECT))
                .refuses(StoreRefusal.NOTHING_CHANGED);
    }

    @Test
    void refusesABlankNameOrRegion() {
        anOpenStore().when(describe(" ", "East", SHANGHAI, StoreMode.DIRECT)).refuses(StoreRefusal.NAME_MISSING);
        anOpenStore().when(describe("Bund", "", SHANGHAI, StoreMode.DIRECT)).refuses(StoreRefusal.REGION_MISSING);
    }

    @Test
    void refusesAClosedStore() {
        anOpenStore()
                .closed()
                .when(describe("Bund 18", "East", SHANGHAI, StoreMode.DIRECT))
                .refuses(StoreRefusal.STORE_CLOSED);
    }
}
