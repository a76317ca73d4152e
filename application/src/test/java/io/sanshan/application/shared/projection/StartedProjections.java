package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.EventLog;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Everything that some packages hold, started on a database of its own, with the projections among it at hand. */
record StartedProjections(
        TestDatabase database,
        AnnotationConfigApplicationContext context,
        TransactionManager transactions,
        List<AnnotationEventHandlerAdapter> projections,
        List<DomainEventMessage<?>> log)
        implements AutoCloseable {

    /** What the clock shows if no test brings one of its own. */
    static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    static StartedProjections start(String kind, Map<Class<?>, Object> ports, String... packages) {
        TestDatabase database = TestDatabase.open(kind);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, database::dataSource);
        List<DomainEventMessage<?>> log = new ArrayList<>();
        ports.forEach((type, port) -> register(context, type, port));
        if (!ports.containsKey(EventLog.class)) {
            context.registerBean(EventLog.class, () -> new LogOfScenario(log));
        }
        if (!ports.containsKey(Clock.class)) {
            context.registerBean(Clock.class, () -> Clock.fixed(BEGINNING, ZoneOffset.UTC));
        }
        context.register(Persistence.class);
        context.scan(packages);
        context.refresh();
        return new StartedProjections(
                database,
                context,
                within(context.getBean(PlatformTransactionManager.class)),
                context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                        .map(AnnotationEventHandlerAdapter::new)
                        .toList(),
                log);
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(AnnotationConfigApplicationContext context, Class<T> type, Object port) {
        context.registerBean(type, () -> (T) port);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    void empty() {
        projections.forEach(projection -> transactions.executeInTransaction(projection::prepareReset));
    }

    /** In one transaction of each projection that handles something of it. */
    void project(List<DomainEventMessage<?>> batch) {
        for (AnnotationEventHandlerAdapter projection : projections) {
            List<DomainEventMessage<?>> handled =
                    batch.stream().filter(projection::canHandle).toList();
            if (handled.isEmpty()) {
                continue;
            }
            BatchingUnitOfWork<DomainEventMessage<?>> work = new BatchingUnitOfWork<>(handled);
            work.attachTransaction(transactions);
            var result = work.executeWithResult(() -> projection.handle(work.getMessage()));
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static TransactionManager within(PlatformTransactionManager manager) {
        return () -> {
            TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    manager.commit(status);
                }

                @Override
                public void rollback() {
                    if (!status.isCompleted()) {
                        manager.rollback(status);
                    }
                }
            };
        };
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Persistence {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan("io.sanshan.application");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(new HashMap<>(ReadModelSettings.HIBERNATE));
            factory.getJpaPropertyMap().put("hibernate.generate_statistics", true);
            // What the application gets from Spring Boot.
            factory.getJpaPropertyMap()
                    .put(
                            "hibernate.physical_naming_strategy",
                            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
