package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.till.NewTillDevice;
import io.sanshan.application.till.TillDeviceCommands;
import io.sanshan.application.till.TillKey;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.ui.till.TrialWrites;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.UUID;

/** What tills are tried with: an application, a device of the own store, and a write that the test itself answers. */
abstract class TillCases {

    static final String DEVICE = "/api/till/v1/device";
    static final String MEMBERS = "/api/till/v1/members/lookup";
    static final String COUPONS = "/api/till/v1/coupons/lookup";

    final WholeApplication application;
    final TwoStores stores;
    final TrialWrites writes;
    final TillDeviceCommands devices;
    final Till till;

    TillCases(Trial trial) {
        application = trial.application;
        stores = trial.stores;
        writes = trial.writes;
        till = trial.till;
        devices = application.get(TillDeviceCommands.class);
    }

    record Trial(WholeApplication application, TwoStores stores, TrialWrites writes, Till till) {}

    /** A device with its key. */
    record Till(TillDeviceId device, TillBrowser browser) {

        static Till registered(WholeApplication application, TwoStores stores, String name, StoreId store)
                throws Exception {
            TillKey key = TillKey.drawn();
            TillDeviceId device = TillDeviceId.of(UUID.randomUUID());
            done(application
                    .get(TillDeviceCommands.class)
                    .register(
                            stores.request(Visitor.HEADQUARTERS.caller()),
                            new NewTillDevice(device, store, name, key)));
            TillBrowser browser = new TillBrowser(application.url(), key);
            WholeApplication.await(() -> browser.get(DEVICE).status() == 200);
            return new Till(device, browser);
        }
    }

    final Till registered(String name, StoreId store) throws Exception {
        return Till.registered(application, stores, name, store);
    }

    final Answer write(String key, String name) throws Exception {
        return till.browser()
                .post(TrialWrites.PATH, "{\"name\":\"" + name + "\",\"quantity\":1}", "Idempotency-Key", key);
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).startsWith("urn:sanshan:problem:");
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotStartWith("!");
    }
}
