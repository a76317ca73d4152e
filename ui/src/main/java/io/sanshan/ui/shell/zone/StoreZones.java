package io.sanshan.ui.shell.zone;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.shell.security.StaffLogin;
import org.springframework.stereotype.Component;

/** Who works in a store reads the times of that store, wherever the server stands. */
@Component
class StoreZones implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient StoreQueries stores;

    StoreZones(AuthenticationContext authentication, StoreQueries stores) {
        this.authentication = authentication;
        this.stores = stores;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> authentication
                .getAuthenticatedUser(StaffLogin.class)
                .map(StaffLogin::caller)
                .ifPresent(this::keep));
    }

    private void keep(Caller.Staff caller) {
        if (caller.store() != null) {
            stores.card(caller, caller.store()).ifPresent(store -> Formats.keepZone(store.zone()));
        }
    }
}
