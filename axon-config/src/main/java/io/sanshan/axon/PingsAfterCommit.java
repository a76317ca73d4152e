package io.sanshan.axon;

import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.axon.nodes.ScreensToTell;
import io.sanshan.axon.rebuild.RebuildStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open screens after a processor committed a batch. Screens are told on a thread of their own and one ping at a time: a
 * slow screen never holds up a projection, and what happens meanwhile is told as one.
 */
@Component
final class PingsAfterCommit implements ReadModelChanges, ScreensToTell, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PingsAfterCommit.class);

    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public Subscription listen(String readModel, Runnable ping) {
        Listener listener = new Listener(ping, new AtomicBoolean());
        List<Listener> group = listeners.computeIfAbsent(readModel, key -> new CopyOnWriteArrayList<>());
        group.add(listener);
        return () -> group.remove(listener);
    }

    MessageHandlerInterceptor<EventMessage<?>> of(String group) {
        String registered = "ping " + group;
        return (uow, chain) -> {
            uow.root().getOrComputeResource(registered, key -> {
                uow.root().afterCommit(committed -> tell(group));
                return true;
            });
            return chain.proceed();
        };
    }

    /** Its rows are new ones, and no batch tells of them. */
    @EventListener
    void tablesSwitched(RebuildStep step) {
        if (step.step() == RebuildStep.Step.TAKEN_OVER) {
            tell(step.readModel());
        }
    }

    @Override
    public Set<String> watched() {
        return listeners.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void tell(String group) {
        for (Listener listener : listeners.getOrDefault(group, List.of())) {
            if (listener.waiting.compareAndSet(false, true)) {
                tellers.execute(listener);
            }
        }
    }

    @Override
    public void close() {
        tellers.shutdown();
    }

    private record Listener(Runnable ping, AtomicBoolean waiting) implements Runnable {
        @Override
        public void run() {
            waiting.set(false);
            try {
                ping.run();
            } catch (RuntimeException e) {
                log.warn(
                        "an open screen could not be told of a change: {}",
                        e.getClass().getName());
            }
        }
    }
}
