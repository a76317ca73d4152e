package io.sanshan.axon;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A database of its own for one test, with this module's tables: H2 in memory, or a new database on the MySQL that is named. */
public final class TestDatabase implements AutoCloseable {

    private static final String MYSQL = System.getenv("SANSHAN_TEST_MYSQL");

    /** What the same test runs on. */
    public enum Vendor {
        H2,
        MYSQL
    }

    private final HikariDataSource pool;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** H2, and MySQL where one is named by SANSHAN_TEST_MYSQL. */
    public static Stream<Vendor> vendors() {
        return MYSQL == null || MYSQL.isBlank() ? Stream.of(Vendor.H2) : Stream.of(Vendor.values());
    }

    public static TestDatabase open(Vendor vendor) {
        return open(vendor, 10);
    }

    public static TestDatabase open(Vendor vendor, int connections) {
        TestDatabase database = empty(vendor, connections);
        Flyway.configure()
                // Past the pool, which may be too small for the two connections that a migration takes.
                .dataSource(database.pool.getJdbcUrl(), database.pool.getUsername(), database.pool.getPassword())
                .locations("classpath:db/durable/" + vendorName(vendor), "classpath:db/migration/" + vendorName(vendor))
                .load()
                .migrate();
        return database;
    }

    /** Without a table: for an application that makes its own. */
    public static TestDatabase empty(Vendor vendor, int connections) {
        String name = "sanshan_" + UUID.randomUUID().toString().replace('-', '_');
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        switch (vendor) {
            case H2 -> {
                config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
                config.setUsername("sa");
            }
            case MYSQL -> {
                try (Connection connection = DriverManager.getConnection(MYSQL)) {
                    connection.createStatement().execute("create database " + name);
                } catch (SQLException e) {
                    throw new AssertionError("MySQL is named and cannot be used", e);
                }
                config.setJdbcUrl(MYSQL.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + name));
            }
        }
        return new TestDatabase(new HikariDataSource(config));
    }

    private static String vendorName(Vendor vendor) {
        return vendor.name().toLowerCase(Locale.ROOT);
    }

    public HikariDataSource pool() {
        return pool;
    }

    /** What leads an application to it, for log and read models alike, as {@code name=value}. */
    public String[] settings(String... more) {
        return Stream.concat(
                        Stream.of("spring.datasource", "sanshan.durable")
                                .flatMap(name -> Stream.of(
                                        name + ".url=" + pool.getJdbcUrl(),
                                        name + ".username=" + parameter("user"),
                                        name + ".password=" + parameter("password"))),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** What the address of the MySQL says of it; empty where it says nothing. */
    public String parameter(String name) {
        String query = URI.create(pool.getJdbcUrl().substring("jdbc:".length())).getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(name + '='))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        pool.close();
        boolean mysql = pool.getJdbcUrl().startsWith("jdbc:mysql:");
        try (Connection connection =
                DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            connection.createStatement().execute(mysql ? "drop database " + connection.getCatalog() : "shutdown");
        } catch (SQLException e) {
            throw new AssertionError("the test's database does not close", e);
        }
    }
}
