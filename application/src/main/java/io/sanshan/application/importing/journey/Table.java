package io.sanshan.application.importing.journey;

import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file row by row. Each line is parsed by itself: values of this data hold no line breaks, and so a quote that never
 * ends breaks its own row and not the rest of the file.
 */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final DataFolder folder;
    private final MessageDigest digest;
    private final Consumer<BrokenRow> broken;
    private int rows;

    Table(DataFolder folder, MessageDigest digest, Consumer<BrokenRow> broken) {
        this.folder = folder;
        this.digest = digest;
        this.broken = broken;
    }

    /** How many rows were read so far, over all files. */
    int rows() {
        return rows;
    }

    /** All rows of a file that can be taken. A file that lacks one of the columns is left out as a whole. */
    <T> List<T> read(String file, List<String> columns, Function<Row, T> reader) {
        List<T> taken = new ArrayList<>();
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        try {
            Optional<InputStream> content = folder.open(file);
            if (content.isEmpty()) {
                tell(file, 0, ImportFault.FILE_MISSING);
                return taken;
            }
            try (InputStream in = content.get();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(new DigestInputStream(in, digest), StandardCharsets.UTF_8))) {
                readRows(file, lines, columns, reader, taken);
            }
        } catch (IOException | UncheckedIOException e) {
            tell(file, 0, ImportFault.FILE_UNREADABLE);
        }
        return taken;
    }

    private <T> void readRows(
            String file, BufferedReader lines, List<String> columns, Function<Row, T> reader, List<T> taken)
            throws IOException {
        String heading = lines.readLine();
        List<String> names = heading == null ? null : parse(heading.replace(BYTE_ORDER_MARK, ""));
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            index.put(names.get(i).strip(), i);
        }
        boolean complete = true;
        for (String column : columns) {
            if (!index.containsKey(column)) {
                tell(file, 1, ImportFault.COLUMN_MISSING, column);
                complete = false;
            }
        }
        int width = names == null ? 0 : names.size();
        int line = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (complete && !text.isBlank()) {
                rows++;
                readRow(file, line, text, width, index, reader, taken);
            }
        }
    }

    private <T> void readRow(
            String file,
            int line,
            String text,
            int width,
            Map<String, Integer> index,
            Function<Row, T> reader,
            List<T> taken) {
        List<String> values = parse(text);
        if (values == null) {
            tell(file, line, ImportFault.ROW_MALFORMED);
        } else if (values.size() != width) {
            tell(file, line, ImportFault.VALUE_COUNT, Integer.toString(values.size()), Integer.toString(width));
        } else {
            try {
                taken.add(reader.apply(new Row(line, values, index)));
            } catch (Row.Broken e) {
                broken.accept(new BrokenRow(file, line, e.fault(), e.arguments()));
            }
        }
    }

    private static @Nullable List<String> parse(String line) {
        if (line.indexOf('"') < 0) {
            // Most lines; a parser of its own for each would take longer than all the rest of an import's reading.
            return List.of(line.split(",", -1));
        }
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            return parser.iterator().hasNext() ? parser.iterator().next().toList() : null;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return null;
        }
    }

    private void tell(String file, int line, ImportFault fault, String... arguments) {
        broken.accept(new BrokenRow(file, line, fault, List.of(arguments)));
    }
}
