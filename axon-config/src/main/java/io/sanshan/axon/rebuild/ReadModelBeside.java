package io.sanshan.axon.rebuild;

import io.sanshan.application.shared.RowsOfOneEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;

/**
 * A second one of a projection, whose rows go into the tables beside the live ones. It shares everything else with the live one: the
 * settings of the database, the serializers, and with them the keys of persons, so that who is erased is erased here too.
 */
final class ReadModelBeside implements AutoCloseable {

    private final LocalContainerEntityManagerFactoryBean factory;
    private final TransactionManager transactions;
    private final EventHandlerInvoker handlers;
    private final boolean inAnyOrder;

    private ReadModelBeside(ApplicationContext live, String name, Class<?> projection, Set<Class<?>> rows) {
        factory = live.getBean(EntityManagerFactoryBuilder.class)
                .dataSource(live.getBean(DataSource.class))
                .managedTypes(only(rows, live.getBean(PersistenceManagedTypes.class)))
                .persistenceUnit(TablesBeside.NEXT + name)
                .properties(Map.of("hibernate.physical_naming_strategy", new NamesBeside()))
                .build();
        factory.afterPropertiesSet();
        EntityManagerFactory entities = Objects.requireNonNull(factory.getObject());
        JpaTransactionManager manager = new JpaTransactionManager(entities);
        manager.afterPropertiesSet();
        transactions = new SpringTransactionManager(manager);
        Configuration axon = live.getBean(Configuration.class);
        handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(secondOne(live, projection, entities))
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(projection))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        inAnyOrder = projection.isAnnotationPresent(RowsOfOneEvent.class);
    }

    static ReadModelBeside open(ApplicationContext live, String name, Class<?> projection, Set<Class<?>> rows) {
        return new ReadModelBeside(live, name, projection, rows);
    }

    private static Object secondOne(ApplicationContext live, Class<?> projection, EntityManagerFactory entities) {
        DefaultListableBeanFactory own = new DefaultListableBeanFactory(live.getAutowireCapableBeanFactory());
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        RootBeanDefinition beside = new RootBeanDefinition(EntityManager.class, () -> shared);
        beside.setPrimary(true);
        own.registerBeanDefinition("entityManagerBeside", beside);
        return own.autowire(projection, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    private static PersistenceManagedTypes only(Set<Class<?>> rows, PersistenceManagedTypes live) {
        List<String> types = live.getManagedClassNames().stream()
                .filter(name -> {
                    Class<?> type = ClassUtils.resolveClassName(
                            name, rows.iterator().next().getClassLoader());
                    return rows.contains(type) || !type.isAnnotationPresent(Entity.class);
                })
                .toList();
        return PersistenceManagedTypes.of(types, live.getManagedPackages());
    }

    /** Its rows each follow from one event alone: several threads may write them, in any order, and more than once. */
    boolean isInAnyOrder() {
        return inAnyOrder;
    }

    boolean handles(Class<?> payload) {
        return handlers.canHandleType(payload);
    }

    /** In one transaction with what is done last, which may be the only thing. */
    void handle(List<? extends EventMessage<?>> events, Runnable last) {
        if (events.isEmpty()) {
            transactions.executeInTransaction(last);
            return;
        }
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(List.copyOf(events));
        work.attachTransaction(transactions);
        work.onPrepareCommit(ready -> last.run());
        ResultMessage<?> result = work.executeWithResult(() -> {
            handlers.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            Throwable fault = result.exceptionResult();
            if (fault instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        factory.destroy();
    }

    private static final class NamesBeside extends PhysicalNamingStrategySnakeCaseImpl {

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            Identifier live = super.toPhysicalTableName(name, environment);
            return new Identifier(TablesBeside.NEXT + live.getText(), live.isQuoted());
        }
    }
}
