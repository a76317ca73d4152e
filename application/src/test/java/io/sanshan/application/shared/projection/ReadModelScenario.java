package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.EventLog;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Lets events happen and has the projections of some packages write them, batch by batch in a transaction each, as their
 * processors do. What is in the packages is started as it is, doors and their keeper included.
 */
public final class ReadModelScenario implements AutoCloseable {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<List<Object>, Started> SHARED = new ConcurrentHashMap<>();

    private final Started started;
    private final boolean shared;
    private final List<DomainEventMessage<?>> log;
    private final Map<String, Long> sequences = new HashMap<>();

    private Instant now = BEGINNING;
    private int recorded;
    private Actor actor = Actor.system("test");
    private @Nullable StoreId store;

    private ReadModelScenario(Started started, boolean shared) {
        this.started = started;
        this.shared = shared;
        log = started.log;
    }

    /** @param kind one of {@link TestDatabase#kinds()} */
    public static ReadModelScenario on(String kind, String... packages) {
        return on(kind, Map.of(), packages);
    }

    /** @param ports what the packages ask for and do not hold themselves */
    public static ReadModelScenario on(String kind, Map<Class<?>, Object> ports, String... packages) {
        return new ReadModelScenario(Started.start(kind, ports, packages), false);
    }

    /**
     * Starting takes seconds: what is started here serves every test that asks with the same ports, and each of them finds
     * the read models empty. It needs no closing.
     */
    public static ReadModelScenario shared(String kind, Map<Class<?>, Object> ports, String... packages) {
        Started started = SHARED.computeIfAbsent(List.of(kind, ports, List.of(packages)), key -> {
            Started first = Started.start(kind, ports, packages);
            Runtime.getRuntime().addShutdownHook(new Thread(first::close));
            return first;
        });
        started.log.clear();
        started.empty();
        return new ReadModelScenario(started, true);
    }

    private record Started(
            TestDatabase database,
            AnnotationConfigApplicationContext context,
            TransactionManager transactions,
            List<AnnotationEventHandlerAdapter> projections,
            List<DomainEventMessage<?>> log) {

        static Started start(String kind, Map<Class<?>, Object> ports, String... packages) {
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
            return new Started(
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

        void close() {
            context.close();
            database.close();
        }

        void empty() {
            projections.forEach(projection -> transactions.executeInTransaction(projection::prepareReset));
        }
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

    public <T> T bean(Class<T> type) {
        return started.context.getBean(type);
    }

    /** The moment of the next events, in business time; each batch is a minute later than the one before. */
    public ReadModelScenario at(Instant moment) {
        now = moment;
        return this;
    }

    public ReadModelScenario by(Actor who) {
        actor = who;
        return this;
    }

    public ReadModelScenario in(@Nullable StoreId where) {
        store = where;
        return this;
    }

    /** Records events and has them projected in one batch. */
    public ReadModelScenario happened(Object... payloads) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (Object payload : payloads) {
            batch.add(message(payload));
        }
        log.addAll(batch);
        now = now.plusSeconds(60);
        project(batch);
        return this;
    }

    private DomainEventMessage<?> message(Object payload) {
        String stream = stream(payload);
        long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
        String command = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                "test",
                stream,
                sequence,
                payload,
                OccasionMetaData.write(new Occasion(command, actor, store, command, now)),
                UUID.randomUUID().toString(),
                now.plusMillis(++recorded));
    }

    /** The first component of an event names its stream. */
    private static String stream(Object payload) {
        RecordComponent first = payload.getClass().getRecordComponents()[0];
        try {
            first.getAccessor().setAccessible(true);
            return ((Id) first.getAccessor().invoke(payload)).value();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers the last events a second time, as a processor does that could not save how far it had read. */
    public ReadModelScenario deliverAgain(int events) {
        project(log.subList(log.size() - events, log.size()));
        return this;
    }

    /** Empties the read models and projects the whole log again, in batches of another size. */
    public ReadModelScenario rebuild(int batchSize) {
        started.empty();
        for (int from = 0; from < log.size(); from += batchSize) {
            project(log.subList(from, Math.min(log.size(), from + batchSize)));
        }
        return this;
    }

    private void project(List<DomainEventMessage<?>> batch) {
        for (AnnotationEventHandlerAdapter projection : started.projections) {
            List<DomainEventMessage<?>> handled =
                    batch.stream().filter(projection::canHandle).toList();
            if (handled.isEmpty()) {
                continue;
            }
            BatchingUnitOfWork<DomainEventMessage<?>> work = new BatchingUnitOfWork<>(handled);
            work.attachTransaction(started.transactions);
            var result = work.executeWithResult(() -> projection.handle(work.getMessage()));
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        }
    }

    /** All rows of a table in the order of all its columns. */
    public List<Map<String, Object>> table(String name) {
        return jdbc().queryForList("select * from " + name).stream()
                .map(row -> (Map<String, Object>) new TreeMap<>(row))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(started.database.dataSource());
    }

    /** How many statements the action sends to the database. */
    public long statements(Runnable action) {
        Statistics statistics = started.context
                .getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        long before = statistics.getPrepareStatementCount();
        action.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @Override
    public void close() {
        if (!shared) {
            started.close();
        }
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
