package io.sanshan.application.measuring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

/** What one process of {@code ./sanshan bench} does: the parts that it is told, one after the other. */
@Component
@MeasuredOnly
final class Bench implements CommandLineRunner {

    private final Map<String, Measurement> measurements;
    private final List<String> parts;
    private final Figures figures;

    Bench(
            List<Measurement> measurements,
            @Value("${sanshan.bench.parts}") List<String> parts,
            @Value("${sanshan.bench.store:embedded}") String store,
            @Value("${sanshan.bench.figures:#{null}}") @Nullable Path file) {
        this.measurements = measurements.stream().collect(Collectors.toMap(Measurement::part, Function.identity()));
        this.parts = parts;
        this.figures = new Figures(store, file);
    }

    @Override
    public void run(String... arguments) throws Exception {
        for (String part : parts) {
            Measurement measurement = measurements.get(part);
            if (measurement == null) {
                throw new IllegalArgumentException("bench knows " + measurements.keySet() + ", not " + part);
            }
            measurement.measure(figures);
        }
    }
}
