package io.sanshan.axon.encryption;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.function.Supplier;
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
    private final SharedTransaction shared;

    public KeyVault(DataSource common) {
        this.source = ownPool(common);
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // Repeatable read locks gaps on MySQL, and two callers who only insert would then refuse each other.
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.shared = new SharedTransaction(transactions);
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

    /**
     * Does the work in one transaction with that of others who ask at the same time, and answers after its commit. The work may be
     * done twice: what it does outside the database must bear that.
     */
    public <T> T together(Supplier<T> work) {
        return shared.run(work);
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    private static DataSource ownPool(DataSource common) {
        HikariConfig own = new HikariConfig();
        try {
            common.unwrap(HikariDataSource.class).copyStateTo(own);
        } catch (SQLException notPooled) {
            throw new IllegalArgumentException("the key vault copies the settings of a Hikari pool", notPooled);
        }
        own.setPoolName("sanshan-keys");
        own.setMaximumPoolSize(CONNECTIONS);
        own.setMinimumIdle(1);
        return new HikariDataSource(own);
    }
}
