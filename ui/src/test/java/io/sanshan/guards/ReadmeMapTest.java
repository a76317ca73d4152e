package io.sanshan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map in the README leads somewhere: every type that it names is in the sources. */
class ReadmeMapTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void namesOnlyTypesThatExist() throws IOException {
        Set<String> named = namesIn(Files.readString(ROOT.resolve("README.md")));
        assertThat(named).as("the map is there").hasSizeGreaterThan(30);
        assertThat(missing(named)).isEmpty();
    }

    @Test
    void seesANameThatLeadsNowhere() throws IOException {
        assertThat(missing(namesIn("| `RegisterMember` | `NobodyKnowsThisType` |\n")))
                .containsExactly("NobodyKnowsThisType");
    }

    private static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        text.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher matcher = NAME.matcher(line);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    private static Set<String> missing(Set<String> names) throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("src"))
                    .map(ReadmeMapTest::declarations)
                    .collect(Collectors.joining("\n"));
        }
        return names.stream()
                .filter(name -> !Pattern.compile("(class|interface|record|enum) " + name + "\\b")
                        .matcher(sources)
                        .find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String declarations(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
