package io.sanshan.application.member.adapter;

import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Followed;
import io.sanshan.domain.guide.GuideEvent.GuideAssignedToStore;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.guide.GuideEvent.GuideResigned;
import io.sanshan.domain.guide.GuideEvent.GuideTransferred;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.member.GuideBook;
import org.springframework.stereotype.Component;

/** Whether a guide works and where, as the log has it this moment. */
@Component
class GuidesFromTheLog implements GuideBook {

    private static final int GUIDES = 10_000;
    private static final Standing UNKNOWN = new Standing(false, null);

    private final Followed<Standing> guides;

    GuidesFromTheLog(EventLog log) {
        guides = new Followed<>(log, GUIDES, (before, event) -> switch (event) {
            case GuideHired _ -> new Standing(true, null);
            case GuideAssignedToStore assigned -> new Standing(true, assigned.store());
            case GuideTransferred transferred -> new Standing(true, transferred.store());
            case GuideResigned resigned -> new Standing(false, resigned.store());
            default -> before;
        });
    }

    @Override
    public Standing guide(GuideId guide) {
        return guides.now(guide.value()).orElse(UNKNOWN);
    }
}
