package io.sanshan.application.coupon;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.AttemptCommand.RecordUnknownCode;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.UnknownCodeAttempts;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is kept, and counts what is not: a flood of codes is held back before it reaches the log. Whoever asked for a code is told
 * about the code, whether or not the log takes it.
 */
@Component
class AttemptCommandDoor implements AttemptCommands {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptCommandDoor.class);
    private static final Outcome ENOUGH =
            Outcome.refused(Refusal.of(AttemptRefusal.ENOUGH_KEPT, UnknownCodeAttempts.MOST_IN_A_MINUTE));

    private final CommandSender sender;
    private final LeftOutAttempts leftOut;
    private final Clock clock;

    AttemptCommandDoor(CommandSender sender, LeftOutAttempts leftOut, Clock clock) {
        this.sender = sender;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    @Override
    public Outcome unknownCode(Request request, String typed) {
        StoreId store = request.caller().store();
        if (store == null) {
            throw new NotAllowed(request.caller(), "try a code without a store");
        }
        // Not the time that a till names: it could name one minute after the other, and each would keep anew.
        Instant now = clock.instant();
        LeftOutAttempts.Minute minute = LeftOutAttempts.Minute.of(store, now);
        if (!leftOut.maySend(minute, request.commandId())) {
            return ENOUGH;
        }
        String ending = CouponCode.read(typed).map(CouponCode::ending).orElse(null);
        Outcome outcome;
        try {
            outcome = sender.send(new RecordUnknownCode(minute.attempts(), store, now, ending), request);
        } catch (RuntimeException fault) {
            leftOut.count(minute, request.commandId());
            // By its kind alone: messages of a database hold values of rows.
            LOG.warn(
                    "an unknown code is counted, for it could not be put on record: {}",
                    fault.getClass().getName());
            return Outcome.refused(Refusal.of(AttemptRefusal.LOG_AWAY));
        }
        if (outcome.equals(ENOUGH)) {
            // Another node kept its own of this minute before.
            leftOut.count(minute, request.commandId());
        }
        return outcome;
    }
}
