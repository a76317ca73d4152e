package io.sanshan.axon;

import io.sanshan.application.audit.AggregateStates;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.shared.OccasionMetaData;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Loads aggregates the way Axon's repositories do, from chosen events instead of a store. */
@Component
final class StatesOfAggregates implements AggregateStates {

    /** Set up after the doors that ask this, so it is looked up when the first one does. */
    private final ObjectProvider<Configuration> configuration;

    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;
    private volatile @Nullable List<Kind<?>> kinds;

    StatesOfAggregates(
            ObjectProvider<Configuration> configuration,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        this.configuration = configuration;
        this.parameters = parameters;
        this.handlers = handlers;
    }

    @Override
    public Optional<State> after(List<RecordedEvent> events) {
        List<DomainEventMessage<?>> messages = events.stream()
                .<DomainEventMessage<?>>map(StatesOfAggregates::message)
                .toList();
        return messages.isEmpty()
                ? Optional.empty()
                : kinds().stream()
                        .filter(kind -> kind.evolvesBy(messages.getFirst()))
                        .findFirst()
                        .map(kind -> kind.after(messages));
    }

    private static DomainEventMessage<?> message(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                null,
                event.stream(),
                event.sequence(),
                event.payload(),
                MetaData.from(OccasionMetaData.write(event.occasion())),
                event.eventId(),
                event.recordedAt());
    }

    private List<Kind<?>> kinds() {
        List<Kind<?>> known = kinds;
        if (known == null) {
            known = configuration.getObject().findModules(AggregateConfiguration.class).stream()
                    .<Kind<?>>map(this::kind)
                    .toList();
            kinds = known;
        }
        return known;
    }

    private <A> Kind<A> kind(AggregateConfiguration<A> aggregate) {
        return new Kind<>(
                aggregate.aggregateFactory(),
                AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate.aggregateType(), parameters, handlers));
    }

    private record Kind<A>(AggregateFactory<A> factory, AggregateModel<A> model) {

        boolean evolvesBy(DomainEventMessage<?> first) {
            return model.allEventHandlers().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(handler -> handler.canHandle(first));
        }

        State after(List<DomainEventMessage<?>> messages) {
            DomainEventMessage<?> first = messages.getFirst();
            A root = factory.createAggregateRoot(first.getAggregateIdentifier(), first);
            messages.forEach(message -> model.publish(message, root));
            return new State(model.type(), fields(root));
        }

        private Map<String, @Nullable Object> fields(A root) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (Field field : root.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.put(field.getName(), value(field, root));
                }
            }
            return fields;
        }

        private static @Nullable Object value(Field field, Object root) {
            try {
                field.setAccessible(true);
                return field.get(root);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field of an aggregate cannot be read: " + field.getName(), e);
            }
        }
    }
}
