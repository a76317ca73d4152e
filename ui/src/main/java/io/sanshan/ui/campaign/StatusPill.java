package io.sanshan.ui.campaign;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.ui.kit.Pill;

/** Where a campaign stands. */
class StatusPill extends Pill {

    private static final long serialVersionUID = 1L;

    StatusPill(CampaignStatus status) {
        super(I18NProvider.translate("campaignStatus." + status), tone(status));
    }

    private static Tone tone(CampaignStatus status) {
        return switch (status) {
            case DRAFT, ENDED -> Tone.QUIET;
            case SUBMITTED, PAUSED -> Tone.WAITING;
            case APPROVED, SCHEDULED -> Tone.ACCENT;
            case RUNNING -> Tone.GOOD;
        };
    }
}
