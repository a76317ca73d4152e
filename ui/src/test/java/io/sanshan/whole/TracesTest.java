package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.sanshan.application.store.StoreCommands;
import io.sanshan.application.store.StoreDescription;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the house when an address for traces is named, and that nothing does otherwise. */
class TracesTest {

    private static final String SECRET = "averysecretsecretofamember";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void tellOfRequestsAndCommandsWithoutAValue() throws Exception {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort();
        try (WholeApplication application = WholeApplication.start(
                        home,
                        // Read from the environment of the process alone, which a test does not change.
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=" + endpoint,
                        "management.opentelemetry.tracing.export.otlp.endpoint=" + endpoint + "/v1/traces",
                        "management.opentelemetry.tracing.export.schedule-delay=100ms");
                HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(application.url() + "/m/w/" + SECRET + "?q=" + SECRET))
                            .build(),
                    BodyHandlers.ofString());
            UsedBrand brand = new UsedBrand(application);
            application
                    .get(StoreCommands.class)
                    .open(
                            brand.request(brand.headquarters),
                            StoreId.named(SECRET),
                            new StoreDescription(SECRET, "East", ZoneId.of("UTC"), StoreMode.DIRECT));
            WholeApplication.await(() -> String.join("", received).contains("OpenStore"));
            WholeApplication.await(() -> String.join("", received).contains("/m/w/{"));
        } finally {
            collector.stop(0);
        }
        assertThat(String.join("", received))
                .contains("sanshan.command", "accepted")
                .doesNotContain(SECRET)
                .doesNotContain(StoreId.named(SECRET).value());
    }

    @Test
    void areNotRecordedWithoutAnAddress() {
        try (WholeApplication application = WholeApplication.start(home)) {
            assertThat(application.all(SpanExporter.class)).isEmpty();
        }
    }
}
