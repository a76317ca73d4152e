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
import org.springframework.stereotype.Component;

/** Sends what is kept, and counts what is not: a flood of codes is held back before it reaches the log. */
@Component
class AttemptCommandDoor implements AttemptCommands {

    private final CommandSender sender;
    private final LeftOutAttempts leftOut;

    AttemptCommandDoor(CommandSender sender, LeftOutAttempts leftOut) {
        this.sender = sender;
        this.leftOut = leftOut;
    }

    @Override
    public Outcome unknownCode(Request request, String typed) {
        StoreId store = request.caller().store();
        if (store == null) {
            throw new NotAllowed(request.caller(), "try a code without a store");
        }
        LeftOutAttempts.Minute minute = LeftOutAttempts.Minute.of(store, request.occurredAt());
        if (!leftOut.mayBeKept(minute)) {
            return Outcome.refused(Refusal.of(AttemptRefusal.ENOUGH_KEPT, UnknownCodeAttempts.MOST_IN_A_MINUTE));
        }
        Outcome outcome = sender.send(
                new RecordUnknownCode(
                        minute.attempts(),
                        store,
                        CouponCode.read(typed).map(CouponCode::ending).orElse(null)),
                request);
        if (!outcome.isDone()) {
            // Another node kept its own of this minute before.
            leftOut.count(minute);
        }
        return outcome;
    }
}
