package io.sanshan.whole;

import com.zaxxer.hikari.HikariDataSource;
import io.sanshan.axon.TestDatabase;
import io.sanshan.axon.TestDatabase.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application on a database of one kind: its own files, or a new database on the MySQL that is named. */
record StartedOn(
        WholeApplication application, Path home, @Nullable TestDatabase database) implements AutoCloseable {

    static StartedOn vendor(Vendor vendor, Path home, String... more) throws IOException {
        Files.createDirectories(home);
        if (vendor == Vendor.H2) {
            return new StartedOn(WholeApplication.start(home, more), home, null);
        }
        TestDatabase database = TestDatabase.empty(vendor, 1);
        return new StartedOn(WholeApplication.start(home, settings(database, more)), home, database);
    }

    /** What leads to a database, for log and read models alike. */
    static String[] settings(TestDatabase database, String... more) {
        HikariDataSource pool = database.pool();
        return Stream.concat(
                        Stream.of("spring.datasource", "sanshan.durable")
                                .flatMap(name -> Stream.of(
                                        name + ".url=" + pool.getJdbcUrl(),
                                        name + ".username=" + parameter(pool, "user"),
                                        name + ".password=" + parameter(pool, "password"))),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    static String parameter(HikariDataSource pool, String name) {
        String query = URI.create(pool.getJdbcUrl().substring("jdbc:".length())).getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(name + '='))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        application.close();
        if (database != null) {
            database.close();
        }
    }
}
