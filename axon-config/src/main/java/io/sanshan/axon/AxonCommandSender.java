package io.sanshan.axon;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventIds;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.RecordedRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands and gives the accepted answer again when an id comes again. Nothing is looked up on the ordinary way: a
 * repeated command is either refused by its aggregate, which has moved on, or collides with the event ids that the first one
 * left in the log. Only then is the stream asked whether the command is in it.
 */
@Component
final class AxonCommandSender implements CommandSender {

    /** A race is lost to somebody who won: each try means progress elsewhere, so the bound is for faults, not for load. */
    private static final int TRIES = 20;

    private final CommandBus bus;
    private final EventStore store;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    AxonCommandSender(CommandBus bus, EventStore store) {
        this.bus = bus;
        this.store = store;
    }

    @Override
    public Outcome send(Object command, Occasion occasion) {
        CommandMessage<Object> message = new GenericCommandMessage<>(
                new GenericMessage<>(
                        occasion.commandId(),
                        command,
                        MetaData.from(OccasionMetaData.write(
                                occasion, command.getClass().getSimpleName()))),
                command.getClass().getName());
        OptionalLong lastSeen = OptionalLong.empty();
        for (int attempt = 1; ; attempt++) {
            try {
                Object answer = dispatch(message);
                return answer instanceof Refusal refusal ? Outcome.refused(refusal) : Outcome.done();
            } catch (CommandExecutionException e) {
                Refusal refusal = e.<Refusal>getDetails().orElseThrow(() -> e);
                return answerGivenBefore(message).orElseGet(() -> Outcome.refused(refusal));
            } catch (AggregateNotFoundException e) {
                return Outcome.refused(Refusal.of(LogRefusal.UNKNOWN));
            } catch (CommandRepeated e) {
                return answerGivenBefore(message).orElseGet(() -> Outcome.refused(Refusal.of(LogRefusal.REPEATED)));
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                // Where a stream should begin, it need not be the command's own: a member's first two coupons begin the
                // same allowance.
                Optional<Outcome> before = answerGivenBefore(message);
                if (before.isPresent()) {
                    return before.get();
                }
                OptionalLong last = lastSequence(message);
                if (last.isPresent() && last.equals(lastSeen)) {
                    // Nobody was faster: the command begins a stream that there is.
                    return Outcome.refused(Refusal.of(LogRefusal.EXISTS));
                }
                lastSeen = last;
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private @Nullable Object dispatch(CommandMessage<Object> message) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            // Asking a failed result for its payload would hide what failed behind another exception.
            throw fault(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** Axon Server tells of a lost race in a way of its own. */
    private static RuntimeException fault(Throwable thrown) {
        if (thrown instanceof StatusRuntimeException server
                && server.getStatus().getCode() == Status.Code.OUT_OF_RANGE) {
            return new ConcurrencyException("another command was faster", server);
        }
        return thrown instanceof RuntimeException fault ? fault : new IllegalStateException(thrown);
    }

    private OptionalLong lastSequence(CommandMessage<?> message) {
        return store.lastSequenceNumberFor(targets.resolveTarget(message).getIdentifier())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private Optional<Outcome> answerGivenBefore(CommandMessage<?> message) {
        String stream = targets.resolveTarget(message).getIdentifier();
        // From 0, so that no snapshot hides the events before it.
        return store.readEvents(stream, 0)
                .asStream()
                .filter(event -> EventIds.isOf(message.getIdentifier(), event.getIdentifier()))
                .<Outcome>map(AxonCommandSender::answer)
                .reduce((first, last) -> last);
    }

    private static Outcome answer(DomainEventMessage<?> event) {
        return event.getPayload() instanceof RecordedRefusal recorded
                ? Outcome.refused(recorded.refusal())
                : Outcome.done();
    }
}
