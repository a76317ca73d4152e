package io.sanshan.axon;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventIds;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import io.sanshan.domain.shared.OnSeveralStreams;
import io.sanshan.domain.shared.RecordedRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
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
        List<Long> lastSeen = List.of();
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
                List<Long> last = lastSequences(message);
                if (!last.isEmpty() && last.equals(lastSeen) && !(command instanceof OnSeveralStreams)) {
                    // Nobody was faster: the command begins a stream that there is. One on several streams begins none
                    // of them, but may have met somebody in another, such as the quota of its store.
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

    /** Of those that there are. */
    private List<Long> lastSequences(CommandMessage<?> message) {
        return streams(message).stream()
                .flatMap(stream -> store.lastSequenceNumberFor(stream).stream())
                .toList();
    }

    private List<String> streams(CommandMessage<?> message) {
        return message.getPayload() instanceof OnSeveralStreams several
                ? several.streams()
                : List.of(targets.resolveTarget(message).getIdentifier());
    }

    /** It was done as soon as one of its streams did it: where all of them refused, the first one's refusal is the answer. */
    private Optional<Outcome> answerGivenBefore(CommandMessage<?> message) {
        List<Outcome> answers = streams(message).stream()
                .flatMap(stream -> answerOf(stream, message).stream())
                .toList();
        return answers.stream().filter(Outcome::isDone).findFirst().or(() -> answers.stream()
                .findFirst());
    }

    private Optional<Outcome> answerOf(String stream, CommandMessage<?> message) {
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
