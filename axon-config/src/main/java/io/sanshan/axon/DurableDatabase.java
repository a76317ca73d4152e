package io.sanshan.axon;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sanshan.application.shared.Durable;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of what nothing can bring back: the log, the keys of persons, the unique values, the passwords. Read models
 * have one of their own, which need not be forced to the disk, since the log gives them again (record 0011). Both may be the
 * same database where one forces each commit anyway.
 */
@Configuration(proxyBeanMethods = false)
class DurableDatabase {

    private static final String HISTORY = "durable_schema_history";

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Durable
    HikariDataSource durablePool(
            @Value("${sanshan.durable.url}") String url,
            @Value("${sanshan.durable.username}") String username,
            @Value("${sanshan.durable.password}") String password,
            @Value("${sanshan.durable.connections:24}") int connections,
            @Value("${sanshan.durable.connection-timeout:30s}") Duration connectionTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sanshan-durable");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(connectionTimeout.toMillis());
        HikariDataSource database = new HikariDataSource(config);
        migrate(database, DatabaseDriver.fromJdbcUrl(url).getId());
        return database;
    }

    static void migrate(DataSource database, String vendor) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/durable/" + vendor)
                .table(HISTORY)
                // The read models may live in the same schema, and may have come first.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
