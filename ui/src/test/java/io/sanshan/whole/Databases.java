package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.axon.privacy.PersonalDataScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What stands in the two databases of an application, as text that can be compared. */
record Databases(DataSource durable, DataSource readModels) {

    static Databases of(WholeApplication application) {
        return new Databases(application.database("durablePool"), application.database("dataSource"));
    }

    /** Rows of the log, a text each. */
    List<String> log() {
        return rows(durable, "select * from event_log order by 1");
    }

    /** Tables of read models and their rows, in no order that a database could choose. */
    SortedMap<String, List<String>> contents(Collection<String> tables) {
        SortedMap<String, List<String>> contents = new TreeMap<>();
        tables.forEach(table -> contents.put(
                table,
                rows(readModels, "select * from " + table).stream().sorted().toList()));
        return contents;
    }

    /** Every table of the read models, without quotes. */
    List<String> tables() {
        return tables(readModels, "");
    }

    /** Tables and columns of both databases in which something is found. */
    Set<String> places(PersonalDataScan scan) {
        Set<String> places = new HashSet<>();
        for (DataSource database : List.of(durable, readModels)) {
            List<String> tables = tables(database, quote(database));
            assertThat(tables).hasSizeGreaterThan(5);
            scan.tables(database, tables)
                    .found()
                    .forEach(found -> places.add(found.substring(0, found.indexOf(':'))
                            .replaceAll("[\"`]", "")
                            .toLowerCase(Locale.ROOT)));
        }
        return places;
    }

    static List<String> rows(DataSource database, String query, Object... values) {
        return new JdbcTemplate(database)
                .queryForList(query, values).stream().map(Databases::text).toList();
    }

    /** The columns of each row in the order of their names: databases keep them in orders of their own. */
    private static String text(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey().toLowerCase(Locale.ROOT) + '=' + text(cell.getValue()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static String quote(DataSource database) {
        return metaData(database, metaData -> Stream.of(metaData.getIdentifierQuoteString()))
                .findFirst()
                .orElse("");
    }

    private static List<String> tables(DataSource database, String quote) {
        return metaData(database, metaData -> {
                    Stream.Builder<String> names = Stream.builder();
                    var connection = metaData.getConnection();
                    try (var found = metaData.getTables(
                            connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                            })) {
                        while (found.next()) {
                            names.add(quote + found.getString("TABLE_NAME") + quote);
                        }
                    }
                    return names.build();
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> metaData(
            DataSource database, org.springframework.jdbc.support.DatabaseMetaDataCallback<Stream<String>> question) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, question);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
