package io.sanshan.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.audit.Why.Beginning;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.EventPlace;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why something happened")
class CausesTest {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final EventLog log = mock(EventLog.class);
    private final ReactionPlaces rows = mock(ReactionPlaces.class);
    private final Causes causes = new Causes(log, rows);

    @BeforeEach
    void reads() {
        when(log.stream(anyString(), anyLong())).thenAnswer(call -> events.stream()
                .filter(event -> event.stream().equals(call.getArgument(0)))
                .toList());
        when(log.event(anyString(), anyString())).thenAnswer(call -> events.stream()
                .filter(event -> event.stream().equals(call.getArgument(0)))
                .filter(event -> event.eventId().equals(call.getArgument(1)))
                .findFirst());
        when(log.place(any())).thenReturn(Optional.empty());
        when(log.ofRequest(any(), anyInt())).thenReturn(List.of());
        when(rows.of(any())).thenReturn(Optional.empty());
    }

    private RecordedEvent event(String stream, String command, String cause) {
        RecordedEvent event = new RecordedEvent(
                command + "#0",
                stream,
                events.size(),
                Instant.EPOCH,
                new Occasion(command, Actor.system("test"), null, cause, Instant.EPOCH),
                "payload");
        events.add(event);
        return event;
    }

    private static EventPlace place(RecordedEvent event) {
        return new EventPlace(event.eventId(), event.stream(), event.sequence(), "Kind", event.recordedAt());
    }

    private Why why(RecordedEvent event) {
        return causes.of(event.stream(), event.eventId()).orElseThrow();
    }

    @Test
    @DisplayName("is what somebody began, where its command names no other cause")
    void begun() {
        RecordedEvent event = event("guide-1", "c1", "c1");

        assertThat(why(event).chain()).isEmpty();
        assertThat(why(event).beginning()).isEqualTo(Beginning.BEGUN);
    }

    @Test
    @DisplayName("leads over reactions into other streams, to whoever began it")
    void reaction() {
        RecordedEvent scheduled = event("campaign-1", "c1", "c1");
        RecordedEvent started = event("campaign-1", "c2", "c1#0");
        RecordedEvent issued = event("coupon-1", "c3", "c2#0");
        when(log.place("c1#0")).thenReturn(Optional.of(place(scheduled)));
        when(log.place("c2#0")).thenReturn(Optional.of(place(started)));

        Why why = why(issued);
        assertThat(why.chain()).containsExactly(scheduled, started);
        assertThat(why.first()).isEqualTo(scheduled);
        assertThat(why.beginning()).isEqualTo(Beginning.BEGUN);
    }

    @Test
    @DisplayName("is found by rows where the log cannot be asked by id")
    void byRows() {
        RecordedEvent resigned = event("guide-1", "c1", "c1");
        RecordedEvent unbound = event("member-1", "c1#0/member-1", "c1#0");
        when(rows.of("c1#0")).thenReturn(Optional.of(place(resigned)));

        assertThat(why(unbound).chain()).containsExactly(resigned);
    }

    @Test
    @DisplayName("of a further step is the command before it, whose events may stand nearby")
    void step() {
        RecordedEvent registered = event("member-1", "c1", "c1");
        RecordedEvent bound = event("member-1", "c1/bind", "c1");
        RecordedEvent pushed = event("coupon-1", "c2/step", "c2");

        assertThat(why(bound).chain()).containsExactly(registered);
        assertThat(why(pushed).beginning()).isEqualTo(Beginning.REQUESTED);
        assertThat(why(pushed).chain()).isEmpty();
    }

    @Test
    @DisplayName("names what else the same request did")
    void request() {
        RecordedEvent issued = event("coupon-1", "c1", "c1");
        RecordedEvent drawn = event("allowance-1", "c9", "c9");
        when(log.ofRequest("c1", 50)).thenReturn(List.of(place(issued), place(drawn)));

        assertThat(why(issued).request()).containsExactly(place(drawn));
    }

    @Test
    @DisplayName("is said to be unknown where the cause cannot be found, and a circle is not followed")
    void unknown() {
        RecordedEvent orphan = event("member-1", "c1", "c0#0");
        RecordedEvent one = event("member-2", "c2", "c3#0");
        RecordedEvent other = event("member-2", "c3", "c2#0");

        assertThat(why(orphan).beginning()).isEqualTo(Beginning.UNKNOWN);
        assertThat(why(one).chain()).containsExactly(other);
        assertThat(causes.of("member-1", "no such event")).isEmpty();
    }
}
