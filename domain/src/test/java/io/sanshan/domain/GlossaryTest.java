package io.sanshan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary names what the code has: every name of a row stands in a file that the row links to. */
class GlossaryTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void everyNameStandsInItsFile() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(faultsOf(rows)).isEmpty();
    }

    @Test
    void theGuardSeesANameThatIsGoneAndAFileThatIsGone() throws IOException {
        String here = "../domain/src/test/java/io/sanshan/domain/GlossaryTest.java";
        String gone = "Glossary" + "Gone";
        assertThat(faultsOf(List.of(
                        "| a | b | c | `GlossaryTest` | d | [x](" + here + ") |",
                        "| a | b | c | `" + gone + "` | d | [x](" + here + ") |",
                        "| a | b | c | `GlossaryTest` | d | [x](nowhere.java) |",
                        "| a | b | c | no name | d | no file |")))
                .containsExactly(gone, "nowhere.java", "GlossaryTest", "a row without a name or a file");
    }

    private static List<String> faultsOf(List<String> rows) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String row : rows) {
            List<String> names = all(NAME, row);
            List<String> links = all(LINK, row);
            if (names.isEmpty() || links.isEmpty()) {
                faults.add("a row without a name or a file");
            }
            StringBuilder code = new StringBuilder();
            for (String link : links) {
                Path file = DOCS.resolve(link);
                if (Files.isRegularFile(file)) {
                    code.append(Files.readString(file));
                } else {
                    faults.add(link);
                }
            }
            names.stream()
                    .filter(name ->
                            !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
                    .forEach(faults::add);
        }
        return faults;
    }

    private static List<String> all(Pattern pattern, String row) {
        return pattern.matcher(row).results().map(match -> match.group(1)).toList();
    }
}
