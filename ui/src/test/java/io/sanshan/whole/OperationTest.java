package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.operation.Installation;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What operators see of the running application: health and metrics. */
class OperationTest {

    /** Of due work, one for each process that waits for something. */
    private static final int SHEETS = 10;

    private static final StoreDescription QUAY =
            new StoreDescription("Quay", "East", ZoneId.of("UTC"), StoreMode.DIRECT);
    private static final String READER = "store-directory";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static WholeApplication application;

    @SuppressWarnings("NullAway.Init")
    private static UsedBrand brand;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        application = WholeApplication.start(
                Files.createDirectories(home), "sanshan.ready.lag=1s", "sanshan.metrics.every=100ms");
        brand = new UsedBrand(application);
        brand.use();
        application.awaitReadModels();
    }

    @AfterAll
    static void stop() {
        application.close();
        CLIENT.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Samples of a metric, as lines. */
    private static List<String> samples(String metric) throws Exception {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric))
                .toList();
    }

    private static double value(String sample) {
        return Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1));
    }

    @Test
    void tellsItsStateAndNothingElse() throws Exception {
        for (String group : new String[] {"liveness", "readiness"}) {
            HttpResponse<String> answer = get("/actuator/health/" + group);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get("/actuator/health").body()).doesNotContain("components", "details", "db", "path");
        assertThat(get("/actuator/health/readiness/logStore").statusCode()).isEqualTo(404);
    }

    @Test
    void showsMetricsToThisMachineOnly() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(403);
        for (String closed : new String[] {"env", "beans", "heapdump", "loggers", "metrics"}) {
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(403);
        }
    }

    @Test
    void countsCommandsByKindAndOutcome() throws Exception {
        StoreCommands stores = application.get(StoreCommands.class);
        StoreId store = StoreId.named("measured");
        String opened = "sanshan_command_seconds_count{";
        assertThat(stores.open(brand.request(brand.headquarters), store, QUAY)).isEqualTo(Outcome.done());
        stores.open(brand.request(brand.headquarters), store, QUAY);
        List<String> samples = samples(opened).stream()
                .filter(sample -> sample.contains("kind=\"OpenStore\""))
                .toList();
        assertThat(samples)
                .anyMatch(sample -> sample.contains("outcome=\"accepted\"") && value(sample) >= 1)
                .anyMatch(sample -> sample.contains("outcome=\"refused\"") && value(sample) >= 1);
        assertThat(samples("sanshan_command_seconds_bucket")).isNotEmpty();
    }

    @Test
    void measuresReadersWorkSessionsAndTheMachine() throws Exception {
        WholeApplication.await(() -> samples("sanshan_work_due").size() == SHEETS);
        assertThat(samples("sanshan_reader_lag_seconds{")).hasSizeGreaterThan(15);
        assertThat(samples("sanshan_work_put_off")).hasSize(SHEETS).allMatch(sample -> value(sample) == 0);
        assertThat(samples("sanshan_sessions")).hasSize(1);
        assertThat(samples("jvm_memory_used_bytes")).isNotEmpty();
        assertThat(samples("hikaricp_connections_active")).hasSize(2);
    }

    /** Virtual ones can wait for each other for ever when the first crowd comes: record 0021. */
    @Test
    void answersRequestsOnThreadsOfTheSystem() {
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.context();
        Executor requests = ((TomcatWebServer) Objects.requireNonNull(context.getWebServer()))
                .getTomcat()
                .getConnector()
                .getProtocolHandler()
                .getExecutor();
        assertThat(CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), requests))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(false);
    }

    /** A reader of Axon's own kind could stand for ever after a rebuild: record 0016. */
    @Test
    void everyReaderCanBeStartedAgain() {
        assertThat(application
                        .get(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values())
                .hasSizeGreaterThan(15)
                .extracting(reader -> reader.getClass().getSimpleName())
                .containsOnly("RestartableProcessor");
    }

    @Test
    void measuresRequestsAndNotTheirFilters() throws Exception {
        get("/");
        assertThat(samples("http_server_requests_seconds_count")).isNotEmpty();
        assertThat(samples("spring_security")).isEmpty();
    }

    @Test
    void namesNoPersonAndNoIdInALabel() throws Exception {
        get("/m/w/averysecretsecret");
        String all = get("/actuator/prometheus").body();
        assertThat(all).hasSizeGreaterThan(10_000);
        assertThat(Stream.concat(
                        KnownPeople.PERSONAL.stream(),
                        Stream.of("averysecretsecret", UsedBrand.MEMBER.value(), UsedBrand.STORE.value())))
                .noneMatch(all::contains);
    }

    /** The reader's own status says that all is well when it is stopped; only positions tell. */
    @Test
    void isNotReadyWhileAReaderIsTooFarBehind() throws Exception {
        StreamingEventProcessor reader = application.reader(READER);
        reader.shutDown();
        try {
            assertThat(application
                            .get(StoreCommands.class)
                            .open(brand.request(brand.headquarters), StoreId.named("unseen"), QUAY))
                    .isEqualTo(Outcome.done());
            WholeApplication.await(() -> get("/actuator/health/readiness").statusCode() == 503);
            assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            WholeApplication.await(() -> samples("sanshan_reader_lag_events{reader=\"" + READER).stream()
                    .allMatch(sample -> value(sample) >= 1));
            WholeApplication.await(() -> samples("sanshan_reader_lag_seconds{reader=\"" + READER).stream()
                    .allMatch(sample -> value(sample) > 1));
            assertThat(application.get(Installation.class).lags())
                    .filteredOn(lag -> lag.events() > 0)
                    .extracting("reader")
                    .contains(READER);
        } finally {
            reader.start();
        }
        WholeApplication.await(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    @Test
    void knowsHowFarBehindAReaderIsThatWasSetBack() throws Exception {
        StreamingEventProcessor reader = application.reader(READER);
        application.awaitReadModels();
        reader.shutDown();
        try {
            reader.resetTokens();
            assertThat(application.get(Installation.class).lags())
                    .filteredOn(lag -> lag.reader().equals(READER))
                    .singleElement()
                    .satisfies(lag -> {
                        assertThat(lag.events()).isPositive();
                        assertThat(lag.time()).isPositive();
                    });
        } finally {
            reader.start();
        }
        application.awaitReadModels();
    }

    @Test
    void keepsValuesOfRowsOutOfTheLogFile() throws Exception {
        LoggedViolation.provoke(application);
        List<String> lines = Files.readAllLines(home.resolve("sanshan.log"));
        assertThat(lines)
                .anyMatch(line -> line.contains(LoggedViolation.SAID))
                .anyMatch(line -> line.contains("vendor code 23505, SQL state 23505"))
                .noneMatch(line -> line.contains(LoggedViolation.PHONE));
    }
}
