package io.sanshan.axon.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Looks for known names and phones in what is stored: every column of the given tables as raw bytes, and files. It sees UTF-8,
 * UTF-16 in both orders, the {@code \\u} escapes of JSON and Java, and Base64 at all three alignments; what is encrypted it
 * cannot see.
 */
public final class PersonalDataScan {

    /** A shorter word would be found by chance in random Base64. */
    static final int SHORTEST = 5;

    private static final int BLOCK = 500;

    private final NeedleForms forms;

    /** @param words names and phones, exactly as they were given to the application */
    public PersonalDataScan(Set<String> words) {
        List<String> tooShort = words.stream()
                .filter(word -> word.getBytes(StandardCharsets.UTF_8).length < SHORTEST)
                .toList();
        if (words.isEmpty() || !tooShort.isEmpty()) {
            throw new IllegalArgumentException("words of at least " + SHORTEST + " bytes are needed: " + tooShort);
        }
        this.forms = new NeedleForms(words);
    }

    /**
     * What was looked at, and what was found.
     *
     * @param bytes so that a caller can assert that there was something to look at
     * @param found one line for each find: where, and in which form
     */
    public record Result(long bytes, List<String> found) {}

    public Result tables(DataSource source, List<String> tables) {
        List<String> found = new ArrayList<>();
        long bytes = 0;
        for (String table : tables) {
            bytes += table(source, table, found);
        }
        return new Result(bytes, found);
    }

    public Result files(List<Path> files) {
        List<String> found = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            try {
                byte[] content = Files.readAllBytes(file);
                bytes += content.length;
                look(content, file.getFileName().toString(), found);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Result(bytes, found);
    }

    private long table(DataSource source, String table, List<String> found) {
        long bytes = 0;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            ByteArrayOutputStream[] blocks = new ByteArrayOutputStream[columns.getColumnCount()];
            int row = 0;
            while (rows.next()) {
                if (row++ % BLOCK == 0) {
                    bytes += flush(blocks, table, columns, found);
                }
                for (int column = 1; column <= blocks.length; column++) {
                    byte[] value = raw(rows, column);
                    blocks[column - 1].writeBytes(value);
                    // No needle may arise from the end of one row and the beginning of the next.
                    blocks[column - 1].write(0);
                    blocks[column - 1].write(0);
                }
            }
            return bytes + flush(blocks, table, columns, found);
        } catch (SQLException e) {
            throw new AssertionError("cannot look at " + table, e);
        }
    }

    private long flush(ByteArrayOutputStream[] blocks, String table, ResultSetMetaData columns, List<String> found)
            throws SQLException {
        long bytes = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] != null) {
                bytes += blocks[i].size();
                look(
                        blocks[i].toByteArray(),
                        table + '.' + columns.getColumnName(i + 1).toLowerCase(Locale.ROOT),
                        found);
            }
            blocks[i] = new ByteArrayOutputStream();
        }
        return bytes;
    }

    private static byte[] raw(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return new byte[0];
        }
        return switch (value) {
            case byte[] bytes -> bytes;
            case java.sql.Blob blob -> rows.getBytes(column);
            default -> rows.getString(column).getBytes(StandardCharsets.UTF_8);
        };
    }

    private void look(byte[] content, String place, List<String> found) {
        forms.in(content).forEach(form -> found.add(place + ": " + form));
    }
}
