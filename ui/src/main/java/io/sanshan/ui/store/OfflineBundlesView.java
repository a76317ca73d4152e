package io.sanshan.ui.store;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.coupon.OfflineCommands;
import io.sanshan.application.coupon.OfflineQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Confirm;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What tills of all stores redeem without a line. */
@Route("hq/offline")
@Menu(title = "menu.offline", icon = "lock", order = 8)
@RolesAllowed(Roles.HEADQUARTERS)
class OfflineBundlesView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient StoreQueries stores;
    private final transient Caller caller;
    private final transient Clock clock;
    private final OfflineBundlesPanel panel;

    OfflineBundlesView(
            OfflineQueries bundles,
            OfflineCommands commands,
            TillDeviceQueries devices,
            StoreQueries stores,
            CurrentCaller current,
            ReadModelChanges changes,
            Clock clock) {
        super("offline.title");
        this.stores = stores;
        this.clock = clock;
        caller = current.get();
        lead(getTranslation("offline.lead"));
        panel = new OfflineBundlesPanel(bundles, devices, caller);
        add(panel);
        actions(new Button(
                getTranslation("offline.rotate"),
                e -> Confirm.ask(
                        getTranslation("offline.rotate.question"),
                        getTranslation("offline.rotate.consequence"),
                        getTranslation("offline.rotate"),
                        () -> Answers.notice(
                                new SendOnce(current::request).send(commands::rotateKey),
                                getTranslation("offline.rotated")))));
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.OFFLINE_BUNDLES,
                ReadModelNames.TILL_DEVICES,
                ReadModelNames.STORES);
    }

    private void refresh() {
        panel.show(null, stores.names(caller), Formats.here().zone(), clock.instant());
    }
}
