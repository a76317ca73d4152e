package io.sanshan.application.importing.run;

import io.sanshan.application.importing.plan.RedemptionPlan.Issue;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers the pieces of each template. What an earlier import issued keeps its piece, which the log tells; the rest gets the
 * next numbers in order. So a second folder with other redemptions of the same coupons takes none away.
 */
final class Pieces {

    private final EventLog log;
    private final Crew crew;

    Pieces(EventLog log, Crew crew) {
        this.log = log;
        this.crew = crew;
    }

    /** The piece for each issue's command id. */
    Map<String, Long> of(List<Issue> issues) {
        Map<CouponTemplateId, List<String>> wanted = new LinkedHashMap<>();
        issues.forEach(issue -> wanted.computeIfAbsent(issue.template(), none -> new ArrayList<>())
                .add(issue.commandId()));
        Map<String, Long> pieces = new ConcurrentHashMap<>();
        crew.workOff(
                List.copyOf(wanted.entrySet()),
                template -> pieces.putAll(number(template.getKey(), template.getValue())));
        return pieces;
    }

    private Map<String, Long> number(CouponTemplateId template, List<String> commandIds) {
        Map<String, Long> pieces = new HashMap<>();
        long piece = 1;
        for (; ; piece++) {
            List<RecordedEvent> life = log.stream(CouponId.of(template, piece).value(), 0);
            if (life.isEmpty()) {
                break;
            }
            pieces.put(life.getFirst().occasion().commandId(), piece);
        }
        for (String commandId : commandIds) {
            if (!pieces.containsKey(commandId)) {
                pieces.put(commandId, piece++);
            }
        }
        pieces.keySet().retainAll(commandIds);
        return pieces;
    }
}
