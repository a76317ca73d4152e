package io.sanshan.ui.campaign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.domain.ids.CampaignId;

/** The ways to headquarters' screens of campaigns. */
public final class CampaignNavigation {

    static final String CAMPAIGN = "campaign";

    private CampaignNavigation() {}

    /** A link to a campaign's screen. */
    public static RouterLink link(CampaignId campaign, String text) {
        return new RouterLink(text, CampaignDetailView.class, new RouteParameters(CAMPAIGN, campaign.value()));
    }

    /** Goes to a campaign's screen. */
    public static void open(CampaignId campaign) {
        UI.getCurrent().navigate(CampaignDetailView.class, new RouteParam(CAMPAIGN, campaign.value()));
    }

    static void edit(CampaignId campaign) {
        UI.getCurrent().navigate(CampaignEditView.class, new RouteParam(CAMPAIGN, campaign.value()));
    }
}
