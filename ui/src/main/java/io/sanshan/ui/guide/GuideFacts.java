package io.sanshan.ui.guide;

import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.guide.GuideCard;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.store.StoreNavigation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a guide: where she works, since when, and how she is reached. */
final class GuideFacts {

    private GuideFacts() {}

    /**
     * @param life the events of the guide's stream, from which follows since when she is where she is
     * @param zone of her store; null where she has none
     */
    static Facts of(GuideCard card, String store, List<RecordedEvent> life, @Nullable ZoneId zone) {
        Formats formats = Formats.here().in(zone);
        Facts facts = new Facts();
        if (card.store() == null) {
            facts.add(say("members.store"), say("guide.noStore"));
        } else {
            facts.add(say("members.store"), StoreNavigation.link(card.store(), store));
            Instant since = since(life);
            facts.add(say("guide.since"), since == null ? null : formats.day(since));
        }
        facts.add(say("guide.hired"), formats.day(card.hiredAt()));
        if (card.resignedAt() != null) {
            facts.add(say("guide.left"), formats.day(card.resignedAt()));
        }
        return facts.add(say("members.phone"), card.phone());
    }

    private static @Nullable Instant since(List<RecordedEvent> life) {
        return life.stream()
                .filter(event -> event.payload() instanceof GuideEvent.Placed)
                .map(event -> event.occasion().occurredAt())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
