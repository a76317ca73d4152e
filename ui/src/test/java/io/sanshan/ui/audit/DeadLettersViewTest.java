package io.sanshan.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import io.sanshan.application.letter.DeadLetter;
import io.sanshan.application.letter.LetterCommands;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.letter.RetryProgress;
import io.sanshan.application.letter.RetryStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.ui.trial.ScreenTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of dead letters")
class DeadLettersViewTest extends ScreenTest {

    private static final Instant ENDED = Instant.parse("2026-03-02T09:07:00Z");
    private static final DeadLetter LETTER = new DeadLetter(
            "store-directory",
            "store-1",
            0,
            "event-1",
            "StoreOpened",
            "DataException",
            5,
            Instant.parse("2026-03-02T09:00:00Z"));

    private final LetterQueries letters = mock(LetterQueries.class);
    private final LetterCommands commands = mock(LetterCommands.class);

    @BeforeEach
    void oneLetter() {
        when(letters.list(any())).thenReturn(List.of(LETTER));
        lenient().when(letters.count(any())).thenReturn(1L);
        now(RetryStatus.NONE);
        lenient().when(commands.retryAll(any())).thenAnswer(asked -> {
            now(RetryStatus.running(null));
            return true;
        });
    }

    private void now(RetryStatus status) {
        lenient().when(letters.retryOfAll(any())).thenReturn(status);
    }

    private DeadLettersView open(Role role) {
        loggedIn(new Caller.Staff(new AccountId("account-1"), role, null, null));
        return show(new DeadLettersView(letters, commands, current));
    }

    @Test
    @DisplayName("begins a try of all once, shows how far it is, and says how it ended")
    void all() {
        DeadLettersView view = open(Role.AUDITOR);
        assertThat(find(ProgressBar.class).all()).isEmpty();
        Button all = button("Try all again");
        test(all).click();
        assertThat(all.isEnabled()).isFalse();
        verify(commands, times(1)).retryAll(any());
        assertThat(bar().isIndeterminate()).isTrue();
        assertThat(bar().getElement().getAttribute("aria-label")).isEqualTo("Try of all letters");
        assertThat(notices()).containsExactly("All letters are being tried again");

        now(RetryStatus.running(new RetryProgress(1_200, 500, 100, 0)));
        comesToSay(view, "Streams tried: 600 of 1,200 · failed again: 100");
        assertThat(bar().isIndeterminate()).isFalse();
        assertThat(bar().getValue()).isEqualTo(0.5);
        assertThat(all.isEnabled()).isFalse();

        now(RetryStatus.ended(new RetryProgress(1_200, 1_000, 150, 50), ENDED));
        comesToSay(view, ": Streams still not taken in: 200");
        assertThat(words(view))
                .contains("Mar 2, 2026", "failed again: 150", "another node is at work on the reader: 50");
        assertThat(find(ProgressBar.class).all()).isEmpty();
        assertThat(notices()).contains("Streams still not taken in: 200");
        assertThat(all.isEnabled()).isTrue();
        test(button("Close")).click();
        assertThat(find(RetryPanel.class).all()).isEmpty();
    }

    @Test
    @DisplayName("shows who comes later that all are being tried, and that all went well")
    void ofAnother() {
        now(RetryStatus.running(new RetryProgress(4, 1, 0, 0)));
        DeadLettersView view = open(Role.DATA_PROTECTION);
        assertThat(words(view)).contains("All letters are being tried again", "Streams tried: 1 of 4");
        assertThat(bar().getValue()).isEqualTo(0.25);
        assertThat(find(Button.class).withText("Try all again").all()).isEmpty();

        when(letters.list(any())).thenReturn(List.of());
        now(RetryStatus.ended(new RetryProgress(4, 4, 0, 0), ENDED));
        comesToSay(view, ": Everything was taken in");
        assertThat(words(view)).as("what was shown is looked at anew").doesNotContain("store-1");
        assertThat(notices()).containsExactly("Everything was taken in");
    }

    @Test
    @DisplayName("finds out by itself that another began it, and keeps the list still until the end")
    void anotherBegins() {
        DeadLettersView view = open(Role.AUDITOR);
        now(RetryStatus.running(new RetryProgress(4, 1, 0, 0)));
        when(letters.list(any())).thenReturn(List.of());
        comesToSay(view, "Streams tried: 1 of 4");
        assertThat(button("Try all again").isEnabled()).isFalse();
        assertThat(words(view)).contains("store-1");
        now(RetryStatus.ended(new RetryProgress(4, 4, 0, 0), ENDED));
        comesToSay(view, ": Everything was taken in");
        assertThat(words(view)).doesNotContain("store-1");
    }

    @Test
    @DisplayName("says how the last try ended to who comes back, without a notice")
    void comesBack() {
        now(RetryStatus.failed(new RetryProgress(4, 1, 0, 0), ENDED, "StoreAway"));
        assertThat(words(open(Role.AUDITOR))).contains("could not go on to its end (StoreAway)", "1 of 4");
        assertThat(notices()).isEmpty();
        assertThat(button("Try all again").isEnabled()).isTrue();
    }

    @Test
    @DisplayName("offers to try all only where there is something to try")
    void nothing() {
        when(letters.list(any())).thenReturn(List.of());
        open(Role.AUDITOR);
        assertThat(button("Try all again").isEnabled()).isFalse();
    }

    @Test
    @DisplayName("speaks Chinese")
    void chinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        now(RetryStatus.running(new RetryProgress(4, 0, 1, 0)));
        assertThat(words(open(Role.AUDITOR))).contains("正在重试全部死信", "已重试事件流：1 / 4", "再次失败：1");
    }

    private void comesToSay(DeadLettersView view, String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            // In the application the end of a request does that.
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(words(view)).contains(words);
        });
    }

    private List<String> notices() {
        return find(Notification.class).all().stream().map(ScreenTest::words).toList();
    }

    private ProgressBar bar() {
        return find(ProgressBar.class).single();
    }
}
