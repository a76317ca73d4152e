package io.sanshan.ui.campaign;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignServing;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LongWorkPanel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a started campaign has come with giving its audience its coupons. */
class ServingPanel extends LongWorkPanel {

    private static final long serialVersionUID = 1L;

    private final transient Runnable look;
    private @Nullable CampaignId putAway;
    private @Nullable CampaignId shown;

    /** @param look shows the campaign again */
    ServingPanel(Runnable look) {
        super(I18NProvider.translate("campaign.serving"));
        this.look = look;
        setVisible(false);
    }

    @Override
    protected void putAway() {
        putAway = shown;
        setVisible(false);
    }

    /** While coupons are given out it stays, and looks again by itself; what is over is shown to whoever saw it running. */
    void show(CampaignCard card, Optional<CampaignServing> serving) {
        boolean wasSeen = isVisible() && card.campaign().equals(shown);
        shown = card.campaign();
        setVisible(serving.isPresent()
                && !card.campaign().equals(putAway)
                && (wasSeen || !serving.get().isOver()));
        serving.ifPresent(far -> show(far, card.status()));
    }

    private void show(CampaignServing serving, CampaignStatus status) {
        numbers(numbers(serving, Formats.here()));
        if (!serving.isOver() && status == CampaignStatus.RUNNING) {
            // Parts are counted when they are done: at first there is work, and no share of it yet.
            running(getTranslation("campaign.serving.running"), serving.served() == 0 ? null : serving.share(), look);
        } else {
            over(getTranslation(serving.isOver() ? "campaign.serving.over" : "campaign.serving.stopped"));
        }
    }

    private String numbers(CampaignServing serving, Formats formats) {
        if (serving.served() == 0) {
            return "";
        }
        String issued = getTranslation("campaign.serving.issued", serving.issued());
        return serving.refused() == 0
                ? issued
                : issued + " · " + getTranslation("campaign.serving.refused", formats.number(serving.refused()));
    }
}
