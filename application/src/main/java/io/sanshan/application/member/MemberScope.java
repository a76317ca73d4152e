package io.sanshan.application.member;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.GuideBook;
import io.sanshan.domain.member.MemberEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose members a caller may act for. Read from the log, since who was registered a moment ago may be acted for now. */
@Component
class MemberScope {

    private final EventLog log;
    private final GuideBook guides;

    MemberScope(EventLog log, GuideBook guides) {
        this.log = log;
        this.guides = guides;
    }

    /** Lets through who may act for the member. */
    void require(Caller caller, MemberId member) {
        if (!mayActFor(caller, member)) {
            throw new NotAllowed(caller, "act for that member");
        }
    }

    private boolean mayActFor(Caller caller, MemberId member) {
        return switch (caller) {
            case Caller.System _ -> true;
            case Caller.Anyone _, Caller.Till _ -> false;
            case Caller.OfMember of -> of.member().equals(member);
            case Caller.Staff staff ->
                switch (staff.role()) {
                    case HEADQUARTERS -> true;
                    case STORE_MANAGER, GUIDE -> {
                        GuideId guide = guideOf(member);
                        yield guide != null && mayActThrough(staff, guide);
                    }
                    case AUDITOR, DATA_PROTECTION -> false;
                };
        };
    }

    /** Lets through who may bind members to the guide. */
    void requireGuide(Caller caller, GuideId guide) {
        if (caller instanceof Caller.Staff staff && staff.role() != Role.HEADQUARTERS && !mayActThrough(staff, guide)) {
            throw new NotAllowed(caller, "bind members to that guide");
        }
    }

    private boolean mayActThrough(Caller.Staff staff, GuideId guide) {
        if (staff.role() == Role.GUIDE) {
            return guide.equals(staff.guide());
        }
        StoreId store = staff.store();
        return staff.role() == Role.STORE_MANAGER
                && store != null
                && store.equals(guides.guide(guide).store());
    }

    private @Nullable GuideId guideOf(MemberId member) {
        MemberCard card = null;
        for (RecordedEvent event : log.stream(member.value(), 0)) {
            if (event.payload() instanceof MemberEvent happened) {
                card = MemberCard.evolve(card, happened, event.occasion());
            }
        }
        return card == null ? null : card.guide();
    }
}
