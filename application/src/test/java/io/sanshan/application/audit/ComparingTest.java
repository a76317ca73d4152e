package io.sanshan.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.audit.AggregateStates.State;
import io.sanshan.application.audit.Moment.Kind;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.store.StoreEvent;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import io.sanshan.domain.store.StoreEvent.StoreDescribed;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream at two moments")
class ComparingTest {

    private static final StoreId STORE = StoreId.named("quay");

    /** Recorded at minute 0, 10 and 20; the last one happened at minute 5 and was reported late. */
    private static final List<RecordedEvent> EVENTS = List.of(
            event(0, 0, 0, new StoreOpened(STORE, "Quay", "East", ZoneOffset.UTC, StoreMode.DIRECT)),
            event(1, 10, 10, new StoreDescribed(STORE, "Harbour", "East", ZoneOffset.UTC, StoreMode.DIRECT)),
            event(2, 20, 5, new StoreClosed(STORE)));

    /** Says only how many events it was given: what aggregates make of them is theirs. */
    private final Comparing comparing = new Comparing(events ->
            events.isEmpty() ? Optional.empty() : Optional.of(new State("Store", Map.of("events", events.size()))));

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }

    private static RecordedEvent event(int number, int recorded, int occurred, StoreEvent event) {
        Occasion occasion = new Occasion("c" + number, Actor.system("test"), null, "c" + number, at(occurred));
        return new RecordedEvent("c" + number + "#0", STORE.value(), number, at(recorded), occasion, event);
    }

    private ThenAndNow card(Kind kind, int from, @Nullable Integer until) {
        return comparing
                .between(EVENTS, new Moment(kind, at(from)), until == null ? null : at(until))
                .card()
                .orElseThrow();
    }

    private static @Nullable Object then(ThenAndNow card, String field) {
        return card.fields().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .map(ThenAndNow.Field::then)
                .orElse(null);
    }

    @Test
    @DisplayName("differs by which time it is told where something was reported late")
    void lateReport() {
        ThenAndNow knew = card(Kind.AS_WE_KNEW_IT, 7, null);
        ThenAndNow was = card(Kind.AS_IT_WAS, 7, null);

        assertThat(then(knew, "closedAt")).isNull();
        assertThat(then(was, "closedAt")).isEqualTo(at(5));
        assertThat(then(was, "name")).as("renamed only at minute 10").isEqualTo("Quay");
    }

    @Test
    @DisplayName("names the events that only one of the moments knows")
    void between() {
        Difference knew = comparing.between(EVENTS, new Moment(Kind.AS_WE_KNEW_IT, at(0)), at(10));
        Difference was = comparing.between(EVENTS, new Moment(Kind.AS_IT_WAS, at(0)), at(7));

        assertThat(knew.between()).extracting(RecordedEvent::eventId).containsExactly("c1#0");
        assertThat(was.between()).extracting(RecordedEvent::eventId).containsExactly("c2#0");
        assertThat(knew.card().orElseThrow().fields())
                .filteredOn(ThenAndNow.Field::changed)
                .extracting(ThenAndNow.Field::name)
                .containsExactly("name");
    }

    @Test
    @DisplayName("gives the aggregate the events of its moment and no others")
    void state() {
        ThenAndNow state = comparing
                .between(EVENTS, new Moment(Kind.AS_IT_WAS, at(7)), null)
                .state()
                .orElseThrow();

        assertThat(state.card()).isEqualTo("Store");
        assertThat(state.fields()).containsExactly(new ThenAndNow.Field("events", 2, 3));
    }

    @Test
    @DisplayName("has its fields, without values, where neither moment knows of it")
    void beforeItsBeginning() {
        ThenAndNow card = card(Kind.AS_WE_KNEW_IT, -10, -5);

        assertThat(card.existedThen()).isFalse();
        assertThat(card.existedLater()).isFalse();
        assertThat(card.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.then()).isNull();
            assertThat(field.now()).isNull();
        });
    }
}
