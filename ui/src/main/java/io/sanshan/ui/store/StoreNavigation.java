package io.sanshan.ui.store;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.StoreId;

/** The ways to the screens of stores. */
public final class StoreNavigation {

    static final String STORE = "store";

    private StoreNavigation() {}

    /** A link to a store's screen at headquarters. */
    public static RouterLink link(StoreId store, String text) {
        return new RouterLink(text, StoreDetailView.class, new RouteParameters(STORE, store.value()));
    }

    /** Goes to a store's screen at headquarters. */
    public static void open(StoreId store) {
        UI.getCurrent().navigate(StoreDetailView.class, new RouteParam(STORE, store.value()));
    }
}
