package io.sanshan.ui.store;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.store.StoreCard;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.application.till.TillDeviceQueries;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The till devices of the manager's own store; headquarters changes them. */
@Route("store/tills")
@Menu(title = "menu.tills", icon = "lock", order = 3)
@RolesAllowed(Roles.STORE_MANAGER)
class StoreTillsView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient TillDeviceQueries devices;
    private final transient StoreQueries stores;
    private final transient Caller caller;
    private final transient Clock clock;
    private final TillDevicesPanel panel = new TillDevicesPanel();

    StoreTillsView(
            TillDeviceQueries devices,
            StoreQueries stores,
            CurrentCaller current,
            ReadModelChanges changes,
            Clock clock) {
        super("tills.title");
        this.devices = devices;
        this.stores = stores;
        this.clock = clock;
        caller = current.get();
        add(panel);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.TILL_DEVICES);
    }

    private void refresh() {
        StoreId store = caller.store();
        if (store != null) {
            panel.show(
                    devices.list(caller, store),
                    stores.card(caller, store)
                            .map(StoreCard::zone)
                            .orElse(Formats.here().zone()),
                    clock.instant());
        }
    }
}
