package io.sanshan.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cells by row and visitor: as found in the running application, or as written in the reviewed document. */
final class AccessTable {

    private final Map<String, Map<Visitor, String>> rows = new TreeMap<>();

    void put(String row, Visitor visitor, String cell) {
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(visitor, cell);
    }

    int size() {
        return rows.size();
    }

    /** The table below a heading of a Markdown document. */
    static AccessTable read(Path document, String heading) throws IOException {
        AccessTable table = new AccessTable();
        List<Visitor> columns = new ArrayList<>();
        for (String line : section(Files.readAllLines(document), heading)) {
            List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            if (columns.isEmpty()) {
                cells.stream().skip(1).filter(cell -> !cell.isEmpty()).forEach(cell -> columns.add(visitor(cell)));
            } else if (!cells.getFirst().startsWith("-")) {
                String row = cells.getFirst().replace("`", "");
                for (int i = 0; i < columns.size(); i++) {
                    table.put(row, columns.get(i), cells.get(i + 1));
                }
            }
        }
        return table;
    }

    private static List<String> section(List<String> lines, String heading) {
        int from = lines.indexOf("## " + heading) + 1;
        return from == 0
                ? List.of()
                : lines.subList(from, lines.size()).stream()
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("|"))
                        .toList();
    }

    private static Visitor visitor(String column) {
        return Arrays.stream(Visitor.values())
                .filter(visitor -> visitor.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such visitor: " + column));
    }

    /** What differs, a sentence each. */
    List<String> differences(AccessTable reviewed) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(rows.keySet());
        all.addAll(reviewed.rows.keySet());
        for (String row : all) {
            Map<Visitor, String> found = rows.getOrDefault(row, Map.of());
            Map<Visitor, String> expected = reviewed.rows.getOrDefault(row, Map.of());
            if (expected.isEmpty()) {
                differences.add(row + " is in the application, but nobody has said who may use it");
            } else if (found.isEmpty()) {
                differences.add(row + " is in the document, but not in the application");
            } else {
                for (Visitor visitor : Visitor.values()) {
                    String is = found.getOrDefault(visitor, "");
                    String should = expected.getOrDefault(visitor, "");
                    if (!is.equals(should)) {
                        differences.add(row + " for " + visitor.column() + ": is " + is + ", should be " + should);
                    }
                }
            }
        }
        return differences;
    }

    /** As lines for the document. */
    String written() {
        String columns = Arrays.stream(Visitor.values()).map(Visitor::column).collect(Collectors.joining(" | "));
        StringBuilder text = new StringBuilder("| | " + columns + " |\n|---")
                .append("|---".repeat(Visitor.values().length))
                .append("|\n");
        rows.forEach((row, cells) -> {
            text.append("| `").append(row).append("` |");
            for (Visitor visitor : Visitor.values()) {
                text.append(' ').append(cells.getOrDefault(visitor, "")).append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }
}
