package io.sanshan.packaged;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged application as it serves, without the demo brand and on a free port. */
public final class RunningJar implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(4);
    private static final long STOPPED_WITHIN_SECONDS = 30;

    private final Process process;
    private final String address;
    private final HttpClient client;
    private final @Nullable Path thrownAway;

    private RunningJar(Process process, String address, HttpClient client, @Nullable Path thrownAway) {
        this.process = process;
        this.address = address;
        this.client = client;
        this.thrownAway = thrownAway;
    }

    /** Starts on a state that is thrown away at the end, and waits until it answers. */
    public static RunningJar onAnEmptyHome(String log) throws IOException {
        Path home = Files.createTempDirectory("sanshan-" + log);
        return start(home, log, null, home);
    }

    /** @param pair for HTTPS; without it the application answers HTTP */
    static RunningJar on(Path home, String log, @Nullable SelfSigned pair) throws IOException {
        return start(home, log, pair, null);
    }

    private static RunningJar start(Path home, String log, @Nullable SelfSigned pair, @Nullable Path thrownAway)
            throws IOException {
        int port = freePort();
        String address = (pair == null ? "http" : "https") + "://localhost:" + port;
        File file = Path.of("target", log + ".log").toFile();
        Process process = PackagedJar.serving(
                home,
                pair == null ? Map.of() : pair.environment(),
                List.of("-Dsanshan.public-url=" + address, "-Dserver.port=" + port),
                file);
        HttpClient client = pair == null
                ? HttpClient.newHttpClient()
                : HttpClient.newBuilder().sslContext(pair.trusting()).build();
        RunningJar jar = new RunningJar(process, address, client, thrownAway);
        try {
            await().atMost(STARTED_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !process.isAlive() || jar.healthy());
        } finally {
            if (!process.isAlive()) {
                throw new IllegalStateException("the jar did not start, see " + file);
            }
        }
        return jar;
    }

    public String address() {
        return address;
    }

    private boolean healthy() throws InterruptedException {
        try {
            return health(address).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> health(String at) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(at + "/actuator/health")).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (thrownAway != null) {
            try (Stream<Path> files = Files.walk(thrownAway)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
