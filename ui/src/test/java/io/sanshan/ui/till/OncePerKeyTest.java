package io.sanshan.ui.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.till.TillAnswers;
import io.sanshan.application.till.TillAnswers.Begun;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.ui.shell.SanshanTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What becomes of a write while somebody else answers it, and what its command is called. */
@Tag("P50")
class OncePerKeyTest {

    private static final TillDeviceId FIRST = TillDeviceId.named("first");
    private static final TillLogin TILL =
            new TillLogin(new Caller.Till(FIRST, StoreId.named("store")), "Till 1", ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final TillAnswers answers = mock(TillAnswers.class);
    private final OncePerKey once =
            new OncePerKey(answers, new TillProblems(new SanshanTexts()), new TillClock(CLOCK), Duration.ofMillis(1));
    private final List<String> commands = new ArrayList<>();

    private ResponseEntity<byte[]> write(String key, String... headers) throws IOException {
        MockHttpServletRequest http = new MockHttpServletRequest("POST", "/api/till/v1/trial");
        http.addHeader(OncePerKey.HEADER, key);
        for (int i = 0; i < headers.length; i += 2) {
            http.addHeader(headers[i], headers[i + 1]);
        }
        http.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return once.once(ReadBody.of(http), TILL, request -> {
            commands.add(request.commandId());
            return TillReply.ok(new ProblemBody.Fault("a", "b", "c"));
        });
    }

    private void begun(Begun what) {
        when(answers.begin(any(), anyString(), anyString(), any(), any())).thenAnswer(call -> {
            return what instanceof Begun.Underway ? new Begun.Underway(call.getArgument(2)) : what;
        });
    }

    @Test
    void whatStaysUnderwayIsToldToComeAgain() {
        begun(new Begun.Underway(""));
        assertThatThrownBy(() -> write("k")).isInstanceOfSatisfying(TillProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(TillCode.STILL_UNDERWAY);
            assertThat(problem.retryAfter()).isPositive();
        });
        assertThat(commands).isEmpty();
    }

    @Test
    void aClaimLastsLongerThanAnybodyWaits() {
        assertThat(OncePerKey.CLAIM).isGreaterThan(OncePerKey.WAIT);
    }

    @Test
    void aCommandIsCalledAfterDeviceAndKeyForEver() throws IOException {
        begun(new Begun.Yours("claim", CLOCK.instant()));
        write("k");
        write("k");
        write("K");
        assertThat(commands.get(0)).isEqualTo(commands.get(1)).isNotEqualTo(commands.get(2));
        assertThat(commands).allMatch(id -> id.matches("till-[0-9a-f]{32}"));
        assertThat(OncePerKey.commandId(FIRST, "k")).isEqualTo(commands.getFirst());
        assertThat(OncePerKey.commandId(TillDeviceId.named("second"), "k")).isNotEqualTo(commands.getFirst());
        assertThat(OncePerKey.commandId(new TillDeviceId("till-1"), "k"))
                .isEqualTo("till-0f2e8135b76b532dfff082160312be1c");
    }

    @Test
    void whatCannotBeKeptIsPutOff() {
        begun(new Begun.Yours("claim", CLOCK.instant()));
        doThrow(new IllegalStateException("no database")).when(answers).keep(any(), anyString(), anyString(), any());
        assertThatThrownBy(() -> write("k")).hasMessage("no database");
        verify(answers).putOff(FIRST, "k", "claim");
    }

    @Test
    void whatIsKeptIsNotLetGo() throws IOException {
        begun(new Begun.Yours("claim", CLOCK.instant()));
        assertThat(write("k").getStatusCode().value()).isEqualTo(200);
        verify(answers, never()).letGo(any(), anyString(), anyString());
        verify(answers, never()).putOff(any(), anyString(), anyString());
    }

    /** The till heard nothing and asks again an hour later, with the moment that it named then. */
    @Test
    void aRepeatedRequestIsHeldAgainstTheClockOfItsFirstTime() throws IOException {
        String named = CLOCK.instant().minus(Duration.ofHours(1)).toString();
        begun(new Begun.Yours("claim", CLOCK.instant().minus(Duration.ofHours(1))));
        assertThat(write("k", TillClock.HEADER, named).getStatusCode().value()).isEqualTo(200);

        begun(new Begun.Yours("claim", CLOCK.instant()));
        assertThatThrownBy(() -> write("k", TillClock.HEADER, named))
                .isInstanceOfSatisfying(TillProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(TillCode.CLOCK_TOO_FAR_OFF);
                    assertThat(problem.serverTime()).isEqualTo(CLOCK.instant());
                });
        verify(answers).letGo(FIRST, "k", "claim");
        assertThat(commands).hasSize(1);
    }

    /** A till that stamps each send, of a request whose first node is gone: what it did then must not be told as refused now. */
    @Test
    void aRepeatIsAnsweredWhateverMomentItNames() throws IOException {
        begun(new Begun.Yours("claim", CLOCK.instant().minus(Duration.ofHours(1))));
        assertThat(write("key", TillClock.HEADER, CLOCK.instant().toString())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        verify(answers, never()).letGo(any(), anyString(), anyString());
    }
}
