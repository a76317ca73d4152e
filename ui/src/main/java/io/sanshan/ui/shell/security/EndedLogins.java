package io.sanshan.ui.shell.security;

import com.vaadin.flow.server.VaadinSession;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.account.AccountQueries.Standing;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.ReadModelChanges.Subscription;
import io.sanshan.domain.ids.AccountId;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of accounts that were closed or whose password or role was changed: as soon as the read model of accounts tells of
 * it, and whatever it tells, every two seconds, so that every node comes to it by itself. One look asks for all accounts that are
 * logged in here.
 */
@Component
class EndedLogins {

    private static final Caller.System SELF = new Caller.System("login");

    private final OpenSessions sessions;
    private final AccountQueries accounts;
    private final Subscription changes;

    EndedLogins(OpenSessions sessions, AccountQueries accounts, ReadModelChanges changes) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.changes = changes.listen(AccountQueries.READ_MODEL, this::look);
    }

    @PreDestroy
    void stop() {
        changes.close();
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.logins:PT2S}")
    void look() {
        Map<HttpSession, StaffLogin> logins = new HashMap<>();
        for (HttpSession session : sessions.all()) {
            StaffLogin login = login(session);
            if (login != null) {
                logins.put(session, login);
            }
        }
        if (logins.isEmpty()) {
            return;
        }
        Set<AccountId> asked =
                logins.values().stream().map(login -> login.caller().account()).collect(Collectors.toSet());
        Map<AccountId, Standing> standings = accounts.standings(SELF, asked);
        logins.forEach((session, login) -> {
            if (!login.holds(standings.get(login.caller().account()))) {
                end(session);
            }
        });
    }

    private static @Nullable StaffLogin login(HttpSession session) {
        try {
            return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                    instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof StaffLogin login
                    ? login
                    : null;
        } catch (IllegalStateException over) {
            return null;
        }
    }

    /** Open screens are led to the login, which says why; then nothing of the session is left. */
    private static void end(HttpSession session) {
        try {
            for (VaadinSession screens : VaadinSession.getAllSessions(session)) {
                screens.access(() -> screens.getUIs().forEach(ui -> {
                    ui.getPage().setLocation("login?ended");
                    ui.push();
                }));
            }
            session.invalidate();
        } catch (IllegalStateException over) {
            // It ended by itself in the meantime.
        }
    }
}
