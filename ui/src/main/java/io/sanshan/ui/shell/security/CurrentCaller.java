package io.sanshan.ui.shell.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who works at this screen, from the login. Every call to a door starts here. */
@Component
public class CurrentCaller {

    private final AuthenticationContext authentication;
    private final Clock clock;

    CurrentCaller(AuthenticationContext authentication, Clock clock) {
        this.authentication = authentication;
        this.clock = clock;
    }

    /** The caller; fails without a login. */
    public Caller.Staff get() {
        return login().caller();
    }

    /** The login; fails without one. */
    public StaffLogin login() {
        return authentication
                .getAuthenticatedUser(StaffLogin.class)
                .orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** A new request of the caller, at this moment. A form makes it when it opens. */
    public Request request() {
        return Request.of(get(), clock.instant());
    }
}
