package io.sanshan.application.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes what was measured: a line on the terminal at once, and a line of JSON for the report that joins all processes. */
public final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String store;
    private final @Nullable Path file;

    /** @param file is appended to; without one the terminal alone is told */
    public Figures(String store, @Nullable Path file) {
        this.store = store;
        this.file = file;
    }

    public void add(Figure figure) {
        Figure here = figure.on(store);
        System.out.println("  " + Texts.line(here));
        if (file != null) {
            append(file, here);
        }
    }

    /** What was measured on this store so far, by the processes before this one too. */
    List<Figure> ofThisStore() {
        try {
            return file == null || Files.notExists(file)
                    ? List.of()
                    : read(file).stream()
                            .filter(figure -> figure.store().equals(store))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The percentiles that are asked of every latency. */
    public void addLatency(String name, Histogram micros) {
        for (double percentile : new double[] {50, 95, 99}) {
            add(latency(name, micros, percentile));
        }
    }

    public static Figure latency(String name, Histogram micros, double percentile) {
        return Figure.of(
                        name + ", " + Math.round(percentile) + "th percentile",
                        micros.getValueAtPercentile(percentile) / 1_000.0,
                        "ms")
                .noted(micros.getTotalCount() + " samples");
    }

    static void append(Path file, Figure figure) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(figure) + '\n',
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Figure> read(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> JSON.readValue(line, Figure.class))
                .toList();
    }
}
