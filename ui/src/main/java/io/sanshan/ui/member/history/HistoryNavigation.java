package io.sanshan.ui.member.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.MemberId;

/** The ways to a store's screens of members. */
public final class HistoryNavigation {

    static final String MEMBER = "member";

    private HistoryNavigation() {}

    /** A link to a member's history in the store. */
    public static RouterLink link(MemberId member, String text) {
        return new RouterLink(text, HistoryView.class, new RouteParameters(MEMBER, member.value()));
    }

    /** Goes to a member's history in the store. */
    public static void open(MemberId member) {
        UI.getCurrent().navigate(HistoryView.class, new RouteParameters(MEMBER, member.value()));
    }
}
