package io.sanshan.application.guide;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.GuideBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a guide's own stream whether she works and where: a decision about a member is not taken from a read model. */
@Component
class GuideStandings implements GuideBook {

    private final EventLog log;

    GuideStandings(EventLog log) {
        this.log = log;
    }

    @Override
    public Standing guide(GuideId guide) {
        GuideCard card = card(guide);
        return card == null || !card.active() ? new Standing(false, null) : new Standing(true, card.store());
    }

    private @Nullable GuideCard card(GuideId guide) {
        GuideCard card = null;
        for (RecordedEvent event : log.stream(guide.value(), 0)) {
            if (event.payload() instanceof GuideEvent happened) {
                card = GuideCard.evolve(card, happened, event.occasion());
            }
        }
        return card;
    }
}
