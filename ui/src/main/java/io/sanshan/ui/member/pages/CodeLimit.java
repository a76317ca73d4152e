package io.sanshan.ui.member.pages;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.shell.limit.Allowances;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many wrong codes a member may type: slips of the pen are few, and whoever tries one code after the other is held back. */
@Component
class CodeLimit {

    private final Allowances wrong;

    CodeLimit(@Value("${sanshan.wrong-codes-per-minute:10}") int perMinute, Clock clock) {
        wrong = new Allowances(perMinute, Duration.ofMinutes(1), clock::millis);
    }

    /** Lets her try; it counts only where there is no such code. */
    Outcome of(Caller.OfMember member, Supplier<Outcome> attempt) {
        String who = member.member().value();
        if (!wrong.take(who)) {
            return Outcome.refused(Refusal.of(CodeRefusal.TOO_MANY_CODES));
        }
        Outcome outcome = attempt.get();
        if (!(outcome instanceof Outcome.Refused(var refusal) && refusal.is(CodeRefusal.CODE_UNKNOWN))) {
            wrong.giveBack(who);
        }
        return outcome;
    }
}
