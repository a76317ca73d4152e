package io.sanshan.application.member.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand.ReleaseMember;
import io.sanshan.domain.member.ReleaseReason;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the members of a guide who left fall to the pool. */
@Component
class WhenGuideResignedThenReleaseMembers {

    private static final Caller.System PROCESS = new Caller.System("members");
    private static final int BATCH = 200;
    private static final int BATCHES_OF_A_TICK = 50;
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Claims claims;
    private final CommandSender sender;
    private final Clock clock;

    WhenGuideResignedThenReleaseMembers(Claims claims, CommandSender sender, Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.members:PT1S}")
    void tick() {
        for (int batch = 0; batch < BATCHES_OF_A_TICK; batch++) {
            if (claims.work(BoundMemberRow.class, MembersToReleaseSheet.NAME, BATCH, HOLD, this::react) == 0) {
                return;
            }
        }
    }

    /** A refusal needs no answer here: the member has been bound to somebody else, and that event takes the row away. */
    private void react(BoundMemberRow row) {
        String guide = row.guide();
        if (guide == null) {
            return;
        }
        Request request = Request.step(PROCESS, row.cause() + '/' + row.id(), null, row.cause(), clock.instant());
        sender.send(
                new ReleaseMember(new MemberId(row.id()), new GuideId(guide), ReleaseReason.GUIDE_RESIGNED), request);
    }
}
