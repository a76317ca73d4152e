package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.MemberId;

/** The ways between a guide's screens. */
public final class PhoneNavigation {

    static final String MEMBER = "member";
    static final String CAMPAIGN = "campaign";

    private PhoneNavigation() {}

    /** Goes to one of the guide's own members. */
    public static void open(MemberId member) {
        UI.getCurrent().navigate(BookMemberView.class, new RouteParam(MEMBER, member.value()));
    }

    /** A link to one of the guide's own members. */
    public static RouterLink member(MemberId member, String text) {
        return new RouterLink(text, BookMemberView.class, new RouteParameters(MEMBER, member.value()));
    }

    /** A link to pushing a campaign. */
    public static RouterLink push(CampaignId campaign, String text) {
        return new RouterLink(text, PushView.class, new RouteParameters(CAMPAIGN, campaign.value()));
    }
}
