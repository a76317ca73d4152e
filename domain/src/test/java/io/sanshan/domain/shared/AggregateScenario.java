package io.sanshan.domain.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/**
 * A situation of one aggregate, told in the order of its life: what had happened, what is asked, what follows. Events get
 * the occasion of the command that causes them, as they do behind the doors.
 */
public abstract class AggregateScenario<S extends AggregateScenario<S>> {

    /** Where a scenario says nothing of time, it plays here. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AggregateTestFixture<?> fixture;
    private final List<Object> past = new ArrayList<>();
    private Occasion occasion = new Occasion("command-1", Actor.system("test"), null, "command-1", NOON);
    private @Nullable ResultValidator<?> result;

    protected AggregateScenario(Class<?> aggregate, Object... ports) {
        fixture = new AggregateTestFixture<>(aggregate);
        for (Object port : ports) {
            fixture.registerInjectableResource(port);
        }
        fixture.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.registerCorrelationDataProvider(Message::getMetaData);
            return chain.proceed();
        });
    }

    /** Commands of the aggregate that are decided above it, by a handler that works on its repository. */
    @SuppressWarnings("unchecked")
    protected final <T> S decidedBy(Function<Repository<T>, Object> handler) {
        fixture.registerAnnotatedCommandHandler(handler.apply((Repository<T>) fixture.getRepository()));
        return self();
    }

    @SuppressWarnings("unchecked")
    private S self() {
        return (S) this;
    }

    /** From here on it is that moment of business time. */
    public final S at(Instant moment) {
        occasion = new Occasion(occasion.commandId(), occasion.actor(), occasion.store(), occasion.cause(), moment);
        return self();
    }

    /** From here on that actor acts. */
    public final S by(Actor actor) {
        occasion = new Occasion(occasion.commandId(), actor, occasion.store(), occasion.cause(), occasion.occurredAt());
        return self();
    }

    /** From here on it is that moment of business time. */
    public final S at(String moment) {
        return at(Instant.parse(moment));
    }

    /** That had happened. */
    public final S given(Object... events) {
        for (Object event : events) {
            given(event, Map.of());
        }
        return self();
    }

    /** That had happened, with what stands beside the event and its occasion. */
    protected final S given(Object event, Map<String, String> beside) {
        past.add(new GenericEventMessage<>(event, OccasionMetaData.write(occasion)).andMetaData(beside));
        return self();
    }

    public final S when(Object command) {
        result = fixture.given(past).when(command, OccasionMetaData.write(occasion));
        return self();
    }

    /** The command was accepted, and that is all it recorded. */
    public final void records(Object... events) {
        asked().expectSuccessfulHandlerExecution().expectEvents(events);
    }

    /** The command was refused for that reason, and nothing was recorded. */
    public final void refuses(RefusalCode code, Object... arguments) {
        asked().expectNoEvents().expectException(new CarriesRefusal(Refusal.of(code, arguments)));
    }

    /** The command was answered by a refusal that is itself on record. */
    public final void rejects(Refusal refusal, Object event) {
        asked().expectResultMessagePayload(refusal).expectEvents(event);
    }

    private ResultValidator<?> asked() {
        return Objects.requireNonNull(result, "a scenario asks for something before it expects something");
    }

    private static final class CarriesRefusal extends FeatureMatcher<Throwable, @Nullable Refusal> {

        CarriesRefusal(Refusal expected) {
            super(Matchers.equalTo(expected), "a command refused by", "refusal");
        }

        @Override
        protected @Nullable Refusal featureValueOf(Throwable thrown) {
            return thrown instanceof CommandRefused refused ? refused.refusal() : null;
        }
    }
}
