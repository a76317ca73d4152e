package io.sanshan.ui.campaign;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LongWorkPanel;

/** How far a started campaign has come with giving its audience its coupons. */
class ServingPanel extends LongWorkPanel {

    private static final long serialVersionUID = 1L;

    private final transient Runnable look;
    private boolean isPutAway;

    /** @param look shows the campaign again */
    ServingPanel(Runnable look) {
        super(I18NProvider.translate("campaign.serving"));
        this.look = look;
    }

    @Override
    protected void putAway() {
        isPutAway = true;
        setVisible(false);
    }

    /** While coupons are given out it stays, and looks again by itself; what is over is shown to whoever saw it running. */
    void show(CampaignServing serving, CampaignStatus status) {
        boolean runs = !serving.isOver() && status == CampaignStatus.RUNNING;
        boolean was = isVisible();
        Formats formats = Formats.here();
        setVisible(!isPutAway && (!serving.isOver() || was));
        numbers(numbers(serving, formats));
        if (runs) {
            running(getTranslation("campaign.serving.running"), serving.share(), look);
        } else {
            over(getTranslation(serving.isOver() ? "campaign.serving.over" : "campaign.serving.stopped"));
        }
    }

    private String numbers(CampaignServing serving, Formats formats) {
        String issued = getTranslation("campaign.serving.issued", formats.number(serving.issued()));
        return serving.refused() == 0
                ? issued
                : issued + " · " + getTranslation("campaign.serving.refused", formats.number(serving.refused()));
    }
}
