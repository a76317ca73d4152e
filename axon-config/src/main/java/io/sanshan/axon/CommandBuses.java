package io.sanshan.axon;

import io.sanshan.domain.shared.CommandRefused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands reach their aggregate. */
@Configuration(proxyBeanMethods = false)
class CommandBuses {

    /** The occasion of a command and its name become those of its events, and nothing else does. */
    @Bean
    CorrelationDataProvider occasionOfTheCommand() {
        return new SimpleCorrelationDataProvider("command", "actor", "store", "cause", "occurredAt", "name");
    }

    /**
     * Without a transaction around the handler: the log is written in the engine's own, and a command that held a connection
     * while it waits for the writer would starve the others. With Axon Server too a command is handled by the node that took
     * it: the sequence numbers of the log decide races, and refusals need not be sent between nodes.
     */
    @Bean
    CommandBus commandBus(CorrelationDataProvider occasion) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(occasion));
        bus.registerHandlerInterceptor(new RefusalsAsDetails());
        return bus;
    }

    /** A "no" of the domain comes out of the bus beside faults: it is told apart by its details. */
    private static final class RefusalsAsDetails implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> uow, InterceptorChain chain)
                throws Exception {
            try {
                return chain.proceed();
            } catch (CommandRefused refused) {
                throw new RefusedByBus(refused);
            }
        }
    }
}
