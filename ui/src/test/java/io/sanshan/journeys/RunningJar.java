package io.sanshan.journeys;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process of its own, on a free port, with an empty state that is thrown away at the end. */
final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "sanshan.jar").toAbsolutePath();
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(4);
    private static final long STOPPED_WITHIN_SECONDS = 30;

    private final Process process;
    private final Path home;
    private final String address;

    private RunningJar(Process process, Path home, String address) {
        this.process = process;
        this.home = home;
        this.address = address;
    }

    /** Starts without the demo brand and waits until it answers. */
    static RunningJar start() throws IOException {
        Path home = Files.createTempDirectory("sanshan-journeys");
        int port = freePort();
        String address = "http://localhost:" + port;
        File log = Path.of("target", "journeys.log").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Dsanshan.home=" + home,
                "-Dsanshan.demo=false",
                "-Dsanshan.public-url=" + address,
                "-Dserver.port=" + port,
                "-jar",
                JAR.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        RunningJar jar = new RunningJar(process, home, address);
        try {
            await().atMost(STARTED_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !process.isAlive() || jar.healthy());
        } finally {
            if (!process.isAlive()) {
                throw new IllegalStateException("the jar did not start, see " + log);
            }
        }
        return jar;
    }

    String address() {
        return address;
    }

    private boolean healthy() throws InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(health, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
