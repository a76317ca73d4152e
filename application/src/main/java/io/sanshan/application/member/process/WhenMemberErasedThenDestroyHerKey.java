package io.sanshan.application.member.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand.CompleteErasure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries erasures out: the key goes, the phone is free, and only then the log says that it is done. Each step may come again:
 * whoever ends in the middle leaves the row due, and the next one does all of it once more with the same outcome.
 */
@Component
class WhenMemberErasedThenDestroyHerKey {

    private static final Caller.System PROCESS = new Caller.System("members");
    private static final int BATCH = 50;
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final Claims claims;
    private final CommandSender sender;
    private final EventLog log;
    private final PersonalKeys personalKeys;
    private final UniqueKeys uniqueKeys;
    private final Clock clock;

    WhenMemberErasedThenDestroyHerKey(
            Claims claims,
            CommandSender sender,
            EventLog log,
            PersonalKeys personalKeys,
            UniqueKeys uniqueKeys,
            Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.log = log;
        this.personalKeys = personalKeys;
        this.uniqueKeys = uniqueKeys;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.erasures:PT1S}")
    void tick() {
        claims.work(MemberToEraseRow.class, MembersToEraseSheet.NAME, BATCH, HOLD, this::react);
    }

    /** A refusal needs no answer here: another node was faster, and its event takes the row away. */
    private void react(MemberToEraseRow row) {
        List<Object> life =
                log.stream(row.id(), 0).stream().map(RecordedEvent::payload).toList();
        ErasedLife erased = ErasedLife.of(life);
        // The key before the phone: a registration that confirms a phone in between looks for the key afterwards.
        Instant destroyedAt = personalKeys.destroy(row.id());
        uniqueKeys.giveUp(Kind.MEMBER_PHONE, row.id());
        sender.send(
                new CompleteErasure(
                        new MemberId(row.id()),
                        destroyedAt,
                        erased.personalValues(),
                        erased.hadPhone(),
                        erased.walletLinks()),
                Request.step(PROCESS, row.cause() + "/completed", null, row.cause(), clock.instant()));
    }
}
