package io.sanshan.domain.store;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import java.time.ZoneId;

/** Situations of the store at the Bund. */
final class StoreScenario extends AggregateScenario<StoreScenario> {

    static final StoreId BUND = StoreId.named("Bund");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private StoreScenario() {
        super(Store.class);
    }

    static StoreScenario noStoreYet() {
        return new StoreScenario();
    }

    static StoreScenario anOpenStore() {
        return noStoreYet().given(new StoreOpened(BUND, "Bund", "East", SHANGHAI, StoreMode.DIRECT));
    }

    StoreScenario describedAs(String name) {
        return given(new StoreDescribed(BUND, name, "East", SHANGHAI, StoreMode.DIRECT));
    }

    StoreScenario closed() {
        return given(new StoreClosed(BUND));
    }
}
