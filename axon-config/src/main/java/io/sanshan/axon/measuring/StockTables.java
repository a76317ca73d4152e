package io.sanshan.axon.measuring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's own JPA tables, as Hibernate makes them, beside ours in the same database and with a pool of their own. */
final class StockTables implements AutoCloseable {

    /** Each caller holds one connection and takes another one for the next ids: with no more than callers it stands still. */
    private static final int CONNECTIONS = 40;

    private final HikariDataSource pool;
    private final LocalContainerEntityManagerFactoryBean factory;
    private final EntityManagerFactory entityManagers;
    private final JpaTransactionManager transactions;

    StockTables(String url, String username, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("stock");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPersistenceUnitName("stock");
        factory.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa", "org.axonframework.eventhandling.tokenstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto", "create",
                "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
        factory.afterPropertiesSet();
        entityManagers = Objects.requireNonNull(factory.getObject());
        transactions = new JpaTransactionManager(entityManagers);
        transactions.setDataSource(pool);
        transactions.afterPropertiesSet();
    }

    EntityManagerProvider entityManagers() {
        return new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entityManagers));
    }

    TransactionManager transactions() {
        return new SpringTransactionManager(transactions);
    }

    /** Takes part in the transactions of the above. */
    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    @Override
    public void close() {
        factory.destroy();
        pool.close();
    }
}
