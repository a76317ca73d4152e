package io.sanshan.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.shell.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;

/** Sends each role to its own home. */
@Route(value = "", autoLayout = false)
@RolesAllowed({"HEADQUARTERS", "STORE_MANAGER", "GUIDE", "AUDITOR", "DATA_PROTECTION"})
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentCaller current;

    HomeView(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(home(current.get().role()));
    }

    static String home(Role role) {
        return switch (role) {
            case HEADQUARTERS -> "hq";
            case STORE_MANAGER -> "store";
            case GUIDE -> "guide";
            case AUDITOR, DATA_PROTECTION -> "audit";
        };
    }
}
