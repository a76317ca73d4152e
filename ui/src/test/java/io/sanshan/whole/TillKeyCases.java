package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.till.TillKey;
import io.sanshan.whole.TillBrowser.Answer;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What opens, and for how long. */
abstract class TillKeyCases extends TillCases {

    TillKeyCases(Trial trial) {
        super(trial);
    }

    @Test
    void tellWhoTheTillIs() throws Exception {
        Answer answer = till.browser().get(DEVICE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("device").asString())
                .isEqualTo(till.device().value());
        assertThat(answer.json().path("name").asString()).isEqualTo("Till 1");
        assertThat(answer.json().path("store").asString()).isEqualTo(TwoStores.STORE.value());
        assertThat(answer.json().path("storeName").asString()).isEqualTo("Quay");
        assertThat(answer.json().path("zone").asString()).isEqualTo("UTC");
        assertThat(answer.json().path("currency").asString()).hasSize(3);
        assertThat(Instant.parse(answer.json().path("serverTime").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.http().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thatAreNoneOpenNothingInTheLanguageAskedFor() throws Exception {
        TillBrowser nobody = new TillBrowser(application.url(), null);
        assertProblem(nobody.get(DEVICE), 401, "KEY_NOT_GOOD");
        Answer chinese = nobody.get(DEVICE, "Accept-Language", "zh-CN", "Authorization", "Bearer wrong");
        assertProblem(chinese, 401, "KEY_NOT_GOOD");
        assertThat(chinese.json().path("title").asString()).isEqualTo("密钥无效");
        assertThat(chinese.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertProblem(nobody.get(DEVICE, "Authorization", "Basic abc"), 401, "KEY_NOT_GOOD");
        assertProblem(nobody.get("/api/till/v1/nowhere"), 401, "KEY_NOT_GOOD");
    }

    @Test
    void overlapAfterARotationAndEndWithARevocationWithinTwoSeconds() throws Exception {
        Till second = registered("Till 2", TwoStores.STORE);
        TillKey next = TillKey.drawn();
        done(devices.rotate(stores.request(Visitor.HEADQUARTERS.caller()), second.device(), next, 24));
        TillBrowser changed = new TillBrowser(application.url(), next);
        WholeApplication.await(() -> changed.get(DEVICE).status() == 200);
        assertThat(second.browser().get(DEVICE).status()).isEqualTo(200);

        done(devices.revoke(stores.request(Visitor.HEADQUARTERS.caller()), second.device()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> changed.get(DEVICE).status() == 401
                        && second.browser().get(DEVICE).status() == 401);
        assertProblem(changed.get(DEVICE), 401, "KEY_NOT_GOOD");
    }

    @Test
    void withoutAnOverlapEndAtOnce() throws Exception {
        Till third = registered("Till 3", TwoStores.STORE);
        TillKey next = TillKey.drawn();
        done(devices.rotate(stores.request(Visitor.HEADQUARTERS.caller()), third.device(), next, 0));
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> third.browser().get(DEVICE).status() == 401);
    }
}
