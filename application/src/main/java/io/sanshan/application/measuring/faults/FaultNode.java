package io.sanshan.application.measuring.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Another process of this jar. What it says is read to the last line, also when it was killed. */
final class FaultNode {

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    FaultNode(List<String> arguments, Consumer<String> hears) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // A virtual thread that reads from a pipe keeps its carrier: one for each node would leave none for the cable.
        reader = Thread.ofPlatform().daemon().start(() -> read(hears));
    }

    private void read(Consumer<String> hears) {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                first.countDown();
                hears.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            first.countDown();
        }
    }

    /** As the kernel would: nothing is closed, nothing is said. By its handle, since the process object would close the stream. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** As an operator would. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Until it has said something, or has ended. */
    void awaitFirstLine() throws InterruptedException {
        first.await();
    }

    /** Waits, but not for long; whether it has ended. */
    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Waits for the end; the exit code. */
    int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
