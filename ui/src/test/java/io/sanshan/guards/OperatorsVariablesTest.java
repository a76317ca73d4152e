package io.sanshan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for operators names every variable that is read, and none that is not. */
class OperatorsVariablesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("SANSHAN_[A-Z][A-Z_]*[A-Z]");

    /** Passed between our own scripts. */
    private static final Set<String> INTERNAL = Set.of("SANSHAN_ROOT");

    @Test
    void namesEveryVariableThatIsRead() throws IOException {
        Set<String> read = read();
        assertThat(read).hasSizeGreaterThan(20);
        assertThat(missing(read, documented())).isEmpty();
    }

    @Test
    void namesNoVariableThatNothingReads() throws IOException {
        Set<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(20);
        // A secret may stand in a file: the variable for it is made from the secret's name.
        Set<String> secretsOnce = documented.stream()
                .map(name -> name.replaceFirst("_FILE$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing(secretsOnce, read())).isEmpty();
    }

    @Test
    void seesAVariableThatIsNotNamed() throws IOException {
        assertThat(missing(in("fail \"$SANSHAN_NEVER_HEARD_OF\""), documented()))
                .containsExactly("SANSHAN_NEVER_HEARD_OF");
    }

    private static Set<String> read() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources()) {
            names.addAll(in(Files.readString(file)));
        }
        names.removeAll(INTERNAL);
        return names;
    }

    private static List<Path> sources() throws IOException {
        Predicate<Path> scripts = path -> path.toString().endsWith(".sh");
        Predicate<Path> code = path -> path.toString().contains("/src/main/")
                && (path.toString().endsWith(".java") || path.toString().endsWith(".yaml"));
        try (Stream<Path> scriptFiles = Files.list(ROOT.resolve("scripts"));
                Stream<Path> modules = Stream.of("application", "axon-config", "ui")
                        .map(module -> ROOT.resolve(module).resolve("src").resolve("main"))
                        .flatMap(OperatorsVariablesTest::walk)) {
            return Stream.of(
                            Stream.of(ROOT.resolve("sanshan"), ROOT.resolve("compose.yaml")),
                            scriptFiles.filter(scripts),
                            modules.filter(code))
                    .flatMap(files -> files)
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables in the first column of the page's tables. */
    private static Set<String> documented() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs").resolve("operators.md")).stream()
                .filter(line -> line.startsWith("| `SANSHAN_"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> in(cell).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> in(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Set<String> names, Set<String> among) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(among);
        return missing;
    }
}
