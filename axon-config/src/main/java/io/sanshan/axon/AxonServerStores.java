package io.sanshan.axon;

import io.sanshan.application.shared.EventIds;
import io.sanshan.axon.operation.AxonServerAtStart;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log in Axon Server: for it {@code axon.axonserver.enabled} and {@code axon.axonserver.servers} are set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerStores {

    @Bean(destroyMethod = "close")
    @Qualifier("eventStore")
    StoreInAxonServer eventBus(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            org.axonframework.config.Configuration configuration,
            EventIdsFromCommands eventIds,
            LargestEvent largest) {
        StoreInAxonServer.Builder builder = new StoreInAxonServer.Builder();
        builder.configuration(settings)
                .platformConnectionManager(connections)
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .upcasterChain(configuration.upcasterChain());
        StoreInAxonServer store = builder.build();
        store.registerDispatchInterceptor(eventIds);
        store.registerDispatchInterceptor(largest);
        // What is set up after it reads the log.
        AxonServerAtStart.await(connections, settings);
        return store;
    }

    /**
     * Axon Server takes an event id twice, so a repeated command is seen where its aggregate is loaded: an event of that command
     * is in the stream. It then counts as a race that the command lost to itself. Readers share a stream.
     */
    static final class StoreInAxonServer extends AxonServerEventStore implements AutoCloseable {

        private final SharedStream readers = new SharedStream(super::openStream, this::createHeadToken);

        private StoreInAxonServer(Builder builder) {
            super(builder);
        }

        @Override
        public TrackingEventStream openStream(@Nullable TrackingToken token) {
            return readers.open(token);
        }

        @Override
        public void close() {
            readers.close();
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier) {
            DomainEventStream events = super.readEvents(aggregateIdentifier);
            return CurrentUnitOfWork.map(UnitOfWork::getMessage)
                    .filter(CommandMessage.class::isInstance)
                    .map(Message::getIdentifier)
                    .map(command -> events.filter(event -> isNotOf(command, event)))
                    .orElse(events);
        }

        private static boolean isNotOf(String command, DomainEventMessage<?> event) {
            if (EventIds.isOf(command, event.getIdentifier())) {
                throw new CommandRepeated();
            }
            return true;
        }

        /** Builds the store above in place of Axon's own. */
        static final class Builder extends AxonServerEventStore.Builder {

            @Override
            public StoreInAxonServer build() {
                // Axon's own makes the storage engine, which is this builder's from then on.
                super.build();
                return new StoreInAxonServer(this);
            }
        }
    }
}
