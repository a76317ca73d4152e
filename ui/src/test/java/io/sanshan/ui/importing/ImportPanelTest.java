package io.sanshan.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStatus;
import io.sanshan.application.importing.ImportStatus.State;
import io.sanshan.application.importing.ImportStopped.Why;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.ui.trial.ScreenTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far an import is")
class ImportPanelTest extends ScreenTest {

    private static final Caller HEADQUARTERS =
            new Caller.Staff(new AccountId("account-1"), Role.HEADQUARTERS, null, null);

    private final ImportDoor door = mock(ImportDoor.class);

    private ImportPanel open() {
        return show(new ImportPanel(door, HEADQUARTERS, changes));
    }

    private void now(ImportStatus status) {
        when(door.status(any())).thenReturn(status);
    }

    private static ImportStatus importing(int done) {
        return new ImportStatus(
                State.IMPORTING, new ImportProgress(ImportPhase.MEMBERS, done, 2_228, 32_000 + done, 64_000), 3);
    }

    @Test
    void isNotShownWhereNothingIsImported() {
        now(new ImportStatus(State.IDLE, null, 0));
        assertThat(open().isVisible()).isFalse();
    }

    @Test
    void tellsPhaseNumbersAndBrokenRows() {
        now(importing(1_114));
        ImportPanel panel = open();
        assertThat(panel.isVisible()).isTrue();
        assertThat(words(panel)).contains("Members").contains("1,114 of 2,228").contains("3 rows could not be taken");
        assertThat(bar().getValue()).isBetween(0.51, 0.52);
    }

    @Test
    void movesByItselfToTheEnd() {
        now(importing(0));
        ImportPanel panel = open();
        now(importing(2_000));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            runWhatWaitsForTheScreen();
            assertThat(words(panel)).contains("2,000 of 2,228");
        });
        now(new ImportStatus(State.DONE, null, 3));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            runWhatWaitsForTheScreen();
            assertThat(words(panel)).contains("The import is complete").contains("3 rows could not be taken");
        });
        test(button("Close")).click();
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void isNoNewsWhenItWentWellBefore() {
        now(new ImportStatus(State.DONE, null, 0));
        assertThat(open().isVisible()).isFalse();
    }

    @Test
    void saysWhyItStopped() {
        now(ImportStatus.failed(importing(5).progress(), 0, Why.NOTHING_TO_IMPORT));
        ImportPanel panel = open();
        assertThat(words(panel))
                .contains("The import stopped")
                .contains("holds no data")
                .contains("5 of 2,228");
        assertThat(find(ProgressBar.class).all()).isEmpty();
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        now(importing(1));
        assertThat(words(open())).contains("正在导入：会员").contains("有 3 行无法导入");
    }

    /** In the application the end of a request does that. */
    private static void runWhatWaitsForTheScreen() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private ProgressBar bar() {
        return find(ProgressBar.class).single();
    }
}
