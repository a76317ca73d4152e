package io.sanshan.axon.encryption;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few connections of its own to the same database. What is written here is committed whatever becomes of the caller's
 * transaction, and a caller who already holds a connection of the large pool never waits for a second one of it: with every
 * connection held by such a caller, all would wait for ever.
 */
public final class KeyVault implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final DataSource source;
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public KeyVault(DataSource shared) {
        this.source = ownPool(shared);
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // Repeatable read locks gaps on MySQL, and two callers who only insert would then refuse each other.
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public JdbcTemplate batch() {
        return batch;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    private static DataSource ownPool(DataSource shared) {
        HikariConfig own = new HikariConfig();
        try {
            shared.unwrap(HikariDataSource.class).copyStateTo(own);
        } catch (SQLException notPooled) {
            throw new IllegalArgumentException("the key vault copies the settings of a Hikari pool", notPooled);
        }
        own.setPoolName("sanshan-keys");
        own.setMaximumPoolSize(CONNECTIONS);
        own.setMinimumIdle(1);
        return new HikariDataSource(own);
    }
}
