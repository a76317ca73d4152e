package io.sanshan.application.measuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Joins what the processes of a run have measured: a table for the terminal, a file of JSON, a page. A missed target is said, and is
 * no failure of the run; a run fails when something could not be measured.
 */
public final class BenchReport {

    private static final String FIGURES = "--sanshan.bench.figures=";
    private static final String ADD = "--sanshan.bench.add=";
    private static final String RESULTS = "--sanshan.bench.results=";

    private BenchReport() {}

    /** @param target each with whether it is met; null without one */
    private record Line(
            Figure figure,
            @org.jspecify.annotations.Nullable Boolean met) {}

    /**
     * What {@code --sanshan.task=bench-report} does. With {@code --sanshan.bench.add=store|name|value|unit|under} it adds a figure that
     * was taken outside, such as the time of a start.
     */
    public static int run(List<String> arguments) throws IOException {
        Path figures = Path.of(value(arguments, FIGURES));
        for (String argument : arguments) {
            if (argument.startsWith(ADD)) {
                Figure figure = parse(argument.substring(ADD.length()));
                System.out.println("  " + Texts.line(figure));
                Figures.append(figures, figure);
            }
        }
        if (arguments.stream().anyMatch(argument -> argument.startsWith(RESULTS))) {
            write(Path.of(value(arguments, RESULTS)), Figures.read(figures));
        }
        return 0;
    }

    private static Figure parse(String line) {
        String[] parts = line.split("\\|", -1);
        Figure figure =
                Figure.of(parts[1], Double.parseDouble(parts[2]), parts[3]).on(parts[0]);
        return parts.length > 4 ? figure.under(Double.parseDouble(parts[4])) : figure;
    }

    private static void write(Path results, List<Figure> figures) throws IOException {
        Machine machine = Machine.here();
        System.out.println();
        machine.lines().forEach((what, value) -> System.out.println(what + ": " + value));
        System.out.println();
        System.out.print(Texts.table(figures));
        Path page = results.resolveSibling(results.getFileName().toString().replaceFirst("\\.json$", "") + ".md");
        Files.writeString(page, Texts.page(machine, figures), StandardCharsets.UTF_8);
        Files.write(results, json(machine, figures));
        System.out.println("Written: " + results + " and " + page);
    }

    static byte[] json(Machine machine, List<Figure> figures) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsBytes(Map.of(
                "machine",
                machine.lines(),
                "figures",
                figures.stream().map(figure -> new Line(figure, figure.met())).toList()));
    }

    private static String value(List<String> arguments, String prefix) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(prefix + " is missing"));
    }
}
