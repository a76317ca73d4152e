package io.sanshan.axon;

import io.sanshan.application.shared.RowsOfOneEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How projections and processes read the log: one tracking processor a group, with one thread unless the order does not matter, in
 * batches that are written by one transaction together with the position. A batch that fails is tried again; no event is skipped, and
 * what cannot be taken in is put aside by the letters. In a process that is asleep none reads but those that are named as awake.
 */
@Configuration(proxyBeanMethods = false)
class Processors {

    private static final Duration TO_STOP = Duration.ofMinutes(10);

    @Bean
    ConfigurerModule trackingInBatches(
            @Value("${sanshan.processors.batch-size:500}") int batchSize,
            @Value("${sanshan.processors.gather:25ms}") Duration gather,
            @Value("${sanshan.processors.side-by-side:2}") int sideBySide,
            @Value("${sanshan.asleep:false}") boolean asleep,
            @Value("${sanshan.awake:}") Set<String> awake,
            ListableBeanFactory projections,
            PingsAfterCommit pings) {
        return configurer -> configurer.eventProcessing(processing -> {
            Set<String> groupsInAnyOrder = groupsInAnyOrder(projections);
            processing
                    .registerEventProcessorFactory((name, configuration, handlers) -> processor(
                            name,
                            configuration,
                            handlers,
                            new GatheredEvents(configuration.eventStore(), gather),
                            threads(groupsInAnyOrder.contains(name) ? sideBySide : 1, batchSize)
                                    .andAutoStart(!asleep || awake.contains(name))))
                    .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                    .registerDefaultHandlerInterceptor((configuration, group) -> new ErrorsStopLoudly())
                    .registerDefaultHandlerInterceptor((configuration, group) -> pings.of(group));
        });
    }

    private static Set<String> groupsInAnyOrder(ListableBeanFactory projections) {
        return Stream.of(projections.getBeanNamesForAnnotation(RowsOfOneEvent.class))
                .map(projection -> projections.findAnnotationOnBean(projection, ProcessingGroup.class))
                .filter(Objects::nonNull)
                .map(ProcessingGroup::value)
                .collect(Collectors.toSet());
    }

    private static TrackingEventProcessor processor(
            String name,
            org.axonframework.config.Configuration configuration,
            EventHandlerInvoker handlers,
            GatheredEvents log,
            TrackingEventProcessorConfiguration threads) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        return new RestartableProcessor(TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(TrackingEventProcessor.class, name))
                .messageSource(log)
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .trackingEventProcessorConfiguration(threads)
                .spanFactory(configuration.getComponent(EventProcessorSpanFactory.class)));
    }

    private static TrackingEventProcessorConfiguration threads(int threads, int batchSize) {
        return TrackingEventProcessorConfiguration.forParallelProcessing(threads)
                .andBatchSize(batchSize)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(1, TimeUnit.SECONDS)
                // Who takes longer to stop is interrupted, and a thread that is interrupted while it writes closes the
                // embedded database under everybody.
                .andWorkerTerminationTimeout(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An Error would end the processor's thread in silence: as an exception it is reported and tried again. */
    private static final class ErrorsStopLoudly implements MessageHandlerInterceptor<EventMessage<?>> {
        @Override
        public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> uow, InterceptorChain chain)
                throws Exception {
            try {
                return chain.proceed();
            } catch (Error e) {
                throw new IllegalStateException(
                        "an event handler failed with " + e.getClass().getName(), e);
            }
        }
    }
}
