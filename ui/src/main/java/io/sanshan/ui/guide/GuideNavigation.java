package io.sanshan.ui.guide;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.GuideId;

/** The ways to the screens of guides. */
public final class GuideNavigation {

    static final String GUIDE = "guide";

    private GuideNavigation() {}

    /** A link to a guide's screen at headquarters. */
    public static RouterLink link(GuideId guide, String text) {
        return new RouterLink(text, GuideDetailView.class, new RouteParameters(GUIDE, guide.value()));
    }

    /** Goes to a guide's screen at headquarters. */
    public static void open(GuideId guide) {
        UI.getCurrent().navigate(GuideDetailView.class, new RouteParam(GUIDE, guide.value()));
    }
}
