package io.sanshan.domain.till;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.AggregateScenario;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceKeyRotated;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRegistered;
import io.sanshan.domain.till.TillDeviceEvent.TillDeviceRevoked;
import io.sanshan.domain.till.TillDeviceEvent.TillOfflineAllowed;

/** Situations of the first till of the store at the Bund. */
final class TillDeviceScenario extends AggregateScenario<TillDeviceScenario> {

    static final TillDeviceId FIRST = TillDeviceId.named("first till");
    static final StoreId BUND = StoreId.named("Bund");
    static final String KEY = "a1";
    static final String NEXT_KEY = "b2";

    private TillDeviceScenario() {
        super(TillDevice.class);
    }

    static TillDeviceScenario noDeviceYet() {
        return new TillDeviceScenario();
    }

    static TillDeviceScenario aDevice() {
        return noDeviceYet().given(new TillDeviceRegistered(FIRST, BUND, "Till 1", KEY));
    }

    TillDeviceScenario withANextKey() {
        return given(new TillDeviceKeyRotated(FIRST, NEXT_KEY, NOON));
    }

    TillDeviceScenario revoked() {
        return given(new TillDeviceRevoked(FIRST));
    }

    TillDeviceScenario offline() {
        return given(new TillOfflineAllowed(FIRST, 12, 50, new Money(10_000, "USD")));
    }
}
