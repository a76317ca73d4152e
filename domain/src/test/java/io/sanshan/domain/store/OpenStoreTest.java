package io.sanshan.domain.store;

import static io.sanshan.domain.store.StoreScenario.BUND;
import static io.sanshan.domain.store.StoreScenario.SHANGHAI;
import static io.sanshan.domain.store.StoreScenario.noStoreYet;

import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenStoreTest {

    private static OpenStore open(String name, String region) {
        return new OpenStore(BUND, name, region, SHANGHAI, StoreMode.AGENT);
    }

    @Test
    void opens() {
        noStoreYet()
                .when(open("Bund", "East"))
                .records(new StoreOpened(BUND, "Bund", "East", SHANGHAI, StoreMode.AGENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesABlankNameOrRegion(String blank) {
        noStoreYet().when(open(blank, "East")).refuses(StoreRefusal.NAME_MISSING);
        noStoreYet().when(open("Bund", blank)).refuses(StoreRefusal.REGION_MISSING);
    }
}
