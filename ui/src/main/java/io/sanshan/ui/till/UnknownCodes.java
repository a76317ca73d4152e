package io.sanshan.ui.till;

import io.sanshan.application.coupon.AttemptCommands;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponCode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts on record that a till named coupons that there are not. A repeated request is on record once: its steps have the same ids. So is
 * a code that is named twice, however it is written.
 */
@Component
class UnknownCodes {

    private final AttemptCommands attempts;
    private final Clock clock;

    UnknownCodes(AttemptCommands attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Of a till that only asks. */
    Request request(TillLogin till) {
        return Request.of(till.caller(), clock.instant());
    }

    void tried(Request request, List<String> typed) {
        Map<String, String> byCode = new LinkedHashMap<>();
        typed.forEach(text ->
                byCode.putIfAbsent(CouponCode.read(text).map(CouponCode::value).orElse(text), text));
        List<String> each = List.copyOf(byCode.values());
        for (int i = 0; i < each.size(); i++) {
            attempts.unknownCode(request.then("unknown-code-" + i), each.get(i));
        }
    }
}
