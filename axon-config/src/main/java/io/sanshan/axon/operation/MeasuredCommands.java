package io.sanshan.axon.operation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.Occasion;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Observes every command: how long it took, of which kind it was and how it ended, and as a part of the request's trace. The kinds are
 * those of the domain, so there are few of them, and neither id nor value of a command is told.
 */
@Component
final class MeasuredCommands implements BeanPostProcessor {

    static final String NAME = "sanshan.command";

    private final ObjectProvider<ObservationRegistry> registry;

    MeasuredCommands(ObjectProvider<ObservationRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CommandSender sender
                ? new Measured(
                        sender, SingletonSupplier.of(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP)))
                : bean;
    }

    /** @param registry looked up with the first command: nothing that is needed so early should be made so early */
    record Measured(CommandSender sender, Supplier<ObservationRegistry> registry) implements CommandSender {

        @Override
        public Outcome send(Object command, Occasion occasion) {
            Observation observation = Observation.createNotStarted(NAME, registry.get())
                    .lowCardinalityKeyValue("kind", command.getClass().getSimpleName())
                    // Holds where an exception leaves nothing better to say.
                    .lowCardinalityKeyValue("outcome", "failed");
            return Objects.requireNonNull(observation.observe(() -> {
                Outcome outcome = sender.send(command, occasion);
                observation.lowCardinalityKeyValue("outcome", outcome.isDone() ? "accepted" : "refused");
                return outcome;
            }));
        }
    }
}
