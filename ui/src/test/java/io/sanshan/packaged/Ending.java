package io.sanshan.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a process ended, and all that it said. */
public record Ending(int exitCode, List<String> lines) {

    /** Waits for the end. */
    public static Ending of(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = said.lines().toList();
            return new Ending(process.waitFor(), lines);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits for a good end, and answers what was said. */
    public static List<String> well(Process process) throws IOException, InterruptedException {
        Ending ending = of(process);
        if (ending.exitCode() != 0) {
            // What it said last comes last: that is what is left of a long report.
            throw new AssertionError(
                    "It ended with " + ending.exitCode() + " and said\n" + String.join("\n", ending.lines()));
        }
        return ending.lines();
    }
}
