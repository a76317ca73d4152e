package io.sanshan.application.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchReportTest {

    @TempDir
    private Path folder;

    @Test
    void joinsWhatSeveralProcessesMeasured() throws IOException {
        Path lines = folder.resolve("figures.jsonl");
        Path results = folder.resolve("measurements.json");
        new Figures("embedded", lines).add(Figure.of("redeem", 100, "1/s").atLeast(200));
        new Figures("mysql", lines).add(Figure.of("redeem", 300, "1/s").noted("3 rounds"));

        int status = BenchReport.run(List.of(
                "--sanshan.bench.figures=" + lines,
                "--sanshan.bench.add=embedded|warm start|5.25|s|6",
                "--sanshan.bench.results=" + results));

        assertThat(status).as("a missed target is no failure").isZero();
        JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(results));
        assertThat(json.at("/machine/Java").asString()).isNotBlank();
        JsonNode figures = json.get("figures");
        assertThat(figures.size()).isEqualTo(3);
        assertThat(figures.at("/0/figure/store").asString()).isEqualTo("embedded");
        assertThat(figures.at("/0/met").booleanValue()).isFalse();
        assertThat(figures.at("/1/figure/note").asString()).isEqualTo("3 rounds");
        assertThat(figures.at("/1/met").isNull()).isTrue();
        assertThat(figures.at("/2/figure/value").doubleValue()).isEqualTo(5.25);
        assertThat(figures.at("/2/met").booleanValue()).isTrue();
        assertThat(folder.resolve("measurements.md"))
                .content()
                .contains("| embedded | redeem | 100 | 1/s | >= 200 | MISSED |");
    }
}
