package io.sanshan.domain.store;

import static io.sanshan.domain.store.StoreScenario.BUND;
import static io.sanshan.domain.store.StoreScenario.anOpenStore;

import io.sanshan.domain.store.StoreCommand.CloseStore;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import org.junit.jupiter.api.Test;

class CloseStoreTest {

    @Test
    void closesForGood() {
        anOpenStore().when(new CloseStore(BUND)).records(new StoreClosed(BUND));
    }

    @Test
    void refusesTheSecondTime() {
        anOpenStore().closed().when(new CloseStore(BUND)).refuses(StoreRefusal.STORE_CLOSED);
    }
}
