package io.sanshan.application.audit;

import io.sanshan.application.audit.AggregateStates.State;
import io.sanshan.application.shared.RecordedEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a stream at two moments beside one another, from its events alone. */
final class Comparing {

    private final AggregateStates states;

    Comparing(AggregateStates states) {
        this.states = states;
    }

    /**
     * The stream at a moment beside a later one, told by the same of the two times.
     *
     * @param events the whole stream
     * @param later null for now
     */
    Difference between(List<RecordedEvent> events, Moment moment, @Nullable Instant later) {
        List<RecordedEvent> then = upTo(events, moment);
        List<RecordedEvent> now = later == null ? events : upTo(events, new Moment(moment.kind(), later));
        return new Difference(
                compare(events, then, now, Comparing::card),
                compare(events, then, now, states::after),
                onlyInOne(events, then, now));
    }

    private static List<RecordedEvent> onlyInOne(
            List<RecordedEvent> events, List<RecordedEvent> then, List<RecordedEvent> now) {
        Set<Long> both = sequences(then);
        both.retainAll(sequences(now));
        Set<Long> any = sequences(then);
        any.addAll(sequences(now));
        any.removeAll(both);
        return events.stream().filter(event -> any.contains(event.sequence())).toList();
    }

    private static Set<Long> sequences(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::sequence).collect(Collectors.toCollection(HashSet::new));
    }

    /** What a later command dated before the beginning of the stream is part of it from the beginning on. */
    private static List<RecordedEvent> upTo(List<RecordedEvent> events, Moment moment) {
        if (events.isEmpty() || !moment.includes(events.getFirst())) {
            return List.of();
        }
        return events.stream().filter(moment::includes).toList();
    }

    /** The whole stream says which fields there are, also where neither moment knows of it. */
    private static Optional<ThenAndNow> compare(
            List<RecordedEvent> events,
            List<RecordedEvent> then,
            List<RecordedEvent> now,
            Function<List<RecordedEvent>, Optional<State>> fold) {
        return fold.apply(events).map(whole -> {
            Map<String, @Nullable Object> before = fields(fold.apply(then));
            Map<String, @Nullable Object> after = fields(fold.apply(now));
            List<ThenAndNow.Field> fields = whole.fields().keySet().stream()
                    .map(name -> new ThenAndNow.Field(name, before.get(name), after.get(name)))
                    .toList();
            return new ThenAndNow(whole.aggregate(), !then.isEmpty(), then.size(), now.size(), fields);
        });
    }

    private static Map<String, @Nullable Object> fields(Optional<State> state) {
        return state.map(State::fields).orElse(Map.of());
    }

    private static Optional<State> card(List<RecordedEvent> events) {
        Record card = null;
        for (RecordedEvent event : events) {
            card = Folds.fold(card, event);
        }
        return Optional.ofNullable(card).map(Comparing::state);
    }

    private static State state(Record card) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : card.getClass().getRecordComponents()) {
            fields.put(component.getName(), value(component, card));
        }
        return new State(card.getClass().getSimpleName(), fields);
    }

    private static @Nullable Object value(RecordComponent component, Record card) {
        try {
            return component.getAccessor().invoke(card);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a card's field cannot be read: " + component.getName(), e);
        }
    }
}
