package io.sanshan.ui.store;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.coupon.OfflineQueries;
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
import java.time.ZoneId;
import java.util.Map;

/** The till devices of the manager's own store, which headquarters changes, and what they redeem without a line. */
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
    private final OfflineBundlesPanel offline;

    StoreTillsView(
            TillDeviceQueries devices,
            StoreQueries stores,
            OfflineQueries bundles,
            CurrentCaller current,
            ReadModelChanges changes,
            Clock clock) {
        super("tills.title");
        this.devices = devices;
        this.stores = stores;
        this.clock = clock;
        caller = current.get();
        offline = new OfflineBundlesPanel(bundles, devices, caller);
        add(panel, offline);
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.TILL_DEVICES, ReadModelNames.OFFLINE_BUNDLES);
    }

    private void refresh() {
        StoreId store = caller.store();
        if (store != null) {
            ZoneId zone = stores.card(caller, store)
                    .map(StoreCard::zone)
                    .orElse(Formats.here().zone());
            panel.show(devices.list(caller, store), zone, clock.instant());
            offline.show(store, Map.of(), zone, clock.instant());
        }
    }
}
