package io.sanshan.ui.member.erasure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.MemberId;

/** The ways to the screens of erasure. */
public final class ErasureNavigation {

    static final String MEMBER = "member";

    private ErasureNavigation() {}

    /** A link to where a member can be erased, or to the receipt when she was. */
    public static RouterLink link(MemberId member, String text) {
        return new RouterLink(text, ErasureView.class, new RouteParameters(MEMBER, member.value()));
    }

    static void open(MemberId member) {
        UI.getCurrent().navigate(ErasureView.class, new RouteParameters(MEMBER, member.value()));
    }
}
