package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.measuring.faults.Cable;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The production profile on MySQL alone, on the other end of a cable that is cut from time to time. */
@EnabledIfEnvironmentVariable(named = "SANSHAN_TEST_MYSQL", matches = ".+")
class OutageTest {

    private static final Duration FAST = Duration.ofSeconds(20);
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Cable cable;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Begins without MySQL: the application waits for it, says so, and then is there. */
    @BeforeAll
    static void startBeforeTheStoreIsReached() throws Exception {
        database = TestDatabase.empty(Vendor.MYSQL, 1);
        String url = database.pool().getJdbcUrl();
        URI at = URI.create(url.substring("jdbc:".length()));
        cable = Cable.to(at.getHost() + ':' + at.getPort());
        cable.cut();
        CompletableFuture<WholeApplication> start = CompletableFuture.supplyAsync(() -> WholeApplication.start(
                home,
                "SANSHAN_PROFILE=production",
                "SANSHAN_LOG_STORE=mysql",
                // One may be named for other tests.
                "SANSHAN_AXON_SERVER=",
                "SANSHAN_MYSQL_URL=jdbc:mysql://" + cable.entrance() + at.getPath(),
                "SANSHAN_MYSQL_USER=" + database.parameter("user"),
                "SANSHAN_MYSQL_PASSWORD=" + database.parameter("password"),
                "SANSHAN_MASTER_KEY=" + KEY,
                "SANSHAN_METRICS_TOKEN=" + TOKEN,
                "SANSHAN_PUBLIC_URL=http://localhost:8080"));
        WholeApplication.await(() -> log().contains("Waiting for MySQL at " + cable.entrance()));
        assertThat(start).isNotDone();
        cable.mend();
        application = start.join();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        cable.close();
        database.close();
        CLIENT.close();
    }

    private static String log() throws Exception {
        return Files.readString(home.resolve("sanshan.log"));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void saidThatItWaitsInOneLineWithoutAStack() throws Exception {
        List<String> lines =
                log().lines().filter(line -> line.contains("aiting for MySQL")).toList();
        assertThat(lines).hasSizeBetween(1, 3).allMatch(line -> line.contains("SANSHAN_MYSQL_URL"));
        assertThat(lines).noneMatch(line -> line.contains("stack_trace"));
    }

    @Test
    void writesEachLineAsJsonAndNoValueOfARow() throws Exception {
        LoggedViolation.provoke(application);
        JsonMapper json = new JsonMapper();
        assertThat(log().lines().toList())
                .hasSizeGreaterThan(3)
                .allMatch(line -> json.readTree(line).has("@timestamp"))
                .anyMatch(line -> line.contains(LoggedViolation.SAID) && line.contains("vendor code 1062"))
                .noneMatch(line -> line.contains(LoggedViolation.PHONE));
    }

    @Test
    void showsMetricsToWhoHasTheToken() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void failsFastWhileTheStoreIsAwayAndComesBackByItself() throws Exception {
        UsedBrand brand = new UsedBrand(application);
        StoreCommands stores = application.get(StoreCommands.class);
        StoreDescription quay = new StoreDescription("Quay", "East", ZoneId.of("UTC"), StoreMode.DIRECT);
        assertThat(stores.open(brand.request(brand.headquarters), StoreId.named("before"), quay))
                .isEqualTo(Outcome.done());
        application.awaitReadModels();

        cable.cut();
        Instant asked = Instant.now();
        Throwable command =
                catchThrowable(() -> stores.open(brand.request(brand.headquarters), StoreId.named("meanwhile"), quay));
        Throwable withAKey = catchThrowable(() -> application
                .get(AccountCommands.class)
                .firstHeadquarters(
                        Request.of(new Caller.Anyone(), Instant.now()), "hana", "Hana", "three mountains meet"));
        Throwable query =
                catchThrowable(() -> application.get(StoreQueries.class).names(brand.headquarters));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(FAST);
        Installation installation = application.get(Installation.class);
        for (Throwable failure : new Throwable[] {command, withAKey, query}) {
            assertThat(installation.isOutage(failure))
                    .as(ExceptionKinds.of(failure))
                    .isTrue();
        }
        WholeApplication.await(() -> get("/actuator/health/readiness").statusCode() == 503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> page = get("/j/ABCDEF", "Accept-Language", "zh");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("目前无法连接数据库");

        cable.mend();
        WholeApplication.await(() -> get("/actuator/health/readiness").statusCode() == 200);
        WholeApplication.await(() -> stores.open(brand.request(brand.headquarters), StoreId.named("after"), quay)
                .isDone());
        application.awaitReadModels();
        assertThat(application.get(StoreQueries.class).names(brand.headquarters))
                .containsKeys(StoreId.named("before"), StoreId.named("after"));
        assertThat(log().lines().filter(line -> line.contains("a store cannot be reached: ")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("stack_trace"));
    }
}
