package io.sanshan.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.PutOff;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.ui.trial.ScreenTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is put off")
class PutOffPanelTest extends ScreenTest {

    private static final Caller AUDITOR = new Caller.Staff(new AccountId("account-1"), Role.AUDITOR, null, null);
    private static final PutOff FAILING = new PutOff(
            "campaigns-due",
            "campaign-1",
            3,
            Instant.parse("2026-03-02T09:00:00Z"),
            "IllegalStateException",
            Instant.parse("2026-03-02T09:07:00Z"));

    private final AuditQueries audit = mock(AuditQueries.class);

    private PutOffPanel panel(boolean evenIfEmpty, PutOff... work) {
        when(audit.putOff(any())).thenReturn(List.of(work));
        return show(new PutOffPanel(audit, AUDITOR, evenIfEmpty));
    }

    @Test
    @DisplayName("is told with what it is, how often it was tried, and what hinders it")
    void told() {
        assertThat(words(panel(false, FAILING)))
                .contains("Start or end a campaign", "Tried 3 times since Mar 2, 2026", "next try Mar 2, 2026")
                .contains("Hindered by: IllegalStateException", "campaign-1");
    }

    @Test
    @DisplayName("is nothing that a dashboard shows while all goes well")
    void nothing() {
        assertThat(panel(false).isVisible()).isFalse();
        assertThat(panel(true).isVisible()).isTrue();
        assertThat(words(panel(true))).contains("all that is due was done");
    }
}
