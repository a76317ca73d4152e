package io.sanshan.ui.coupon;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.member.MemberNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** What was refused in all stores. */
@Route("hq/attempts")
@Menu(title = "menu.attempts", icon = "warning", order = 7)
@RolesAllowed(Roles.HEADQUARTERS)
class AttemptsView extends Screen {

    private static final long serialVersionUID = 1L;

    AttemptsView(AttemptLog log, CurrentCaller current, ReadModelChanges changes) {
        super("attempts.title");
        lead(getTranslation("attempts.lead"));
        AttemptsPanel panel = new AttemptsPanel(log, current.get(), MemberNavigation::link);
        add(panel);
        LiveRefresh.on(this, changes, panel::refresh, ReadModelNames.REFUSED_ATTEMPTS);
    }
}
