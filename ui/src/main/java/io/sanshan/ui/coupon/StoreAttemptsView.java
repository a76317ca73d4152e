package io.sanshan.ui.coupon;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.member.history.HistoryNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** What was refused in the manager's own store. */
@Route("store/attempts")
@Menu(title = "menu.attempts", icon = "warning", order = 4)
@RolesAllowed(Roles.STORE_MANAGER)
class StoreAttemptsView extends Screen {

    private static final long serialVersionUID = 1L;

    StoreAttemptsView(AttemptLog log, CurrentCaller current, ReadModelChanges changes) {
        super("attempts.title");
        lead(getTranslation("attempts.lead"));
        AttemptsPanel panel = new AttemptsPanel(log, current.get(), HistoryNavigation::link);
        add(panel);
        LiveRefresh.on(this, changes, panel::refresh, ReadModelNames.REFUSED_ATTEMPTS);
    }
}
