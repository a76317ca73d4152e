package io.sanshan.application.shared.projection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test: H2 in memory, or a new one on the MySQL that {@code SANSHAN_TEST_MYSQL} names. */
public final class TestDatabase implements AutoCloseable {

    private static final String MYSQL = "SANSHAN_TEST_MYSQL";

    private final HikariDataSource dataSource;
    private final @Nullable String dropAfterwards;

    private TestDatabase(HikariDataSource dataSource, @Nullable String dropAfterwards) {
        this.dataSource = dataSource;
        this.dropAfterwards = dropAfterwards;
    }

    /** The kinds of databases that can be reached here, for parameterized tests. */
    public static Stream<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of("h2"));
        if (System.getenv(MYSQL) != null) {
            kinds.add("mysql");
        }
        return kinds.stream();
    }

    public static TestDatabase open(String kind) {
        String name = "sanshan_" + UUID.randomUUID().toString().replace("-", "");
        return switch (kind) {
            case "h2" -> migrated(kind, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null);
            case "mysql" -> {
                run("create database " + name);
                yield migrated(kind, mysql().replaceFirst("(//[^/]+/)[^?]*", "$1" + name), name);
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static TestDatabase migrated(String kind, String url, @Nullable String dropAfterwards) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + kind)
                .load()
                .migrate();
        return new TestDatabase(dataSource, dropAfterwards);
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    private static String mysql() {
        return System.getenv(MYSQL);
    }

    private static void run(String statement) {
        try (Connection connection = DriverManager.getConnection(mysql());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
        if (dropAfterwards != null) {
            run("drop database " + dropAfterwards);
        }
    }
}
