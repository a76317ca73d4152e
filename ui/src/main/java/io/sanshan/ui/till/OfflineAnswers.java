package io.sanshan.ui.till;

import io.sanshan.application.coupon.OfflineOutcome;
import io.sanshan.domain.ids.OfflineBundleId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.till.OfflineBodies.Became;
import io.sanshan.ui.till.OfflineBodies.Fate;
import io.sanshan.ui.till.OfflineBodies.UploadAnswer;
import io.sanshan.ui.till.RedemptionBodies.RefusalBody;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what became of uploads into the form in which tills read it. */
@Component
class OfflineAnswers {

    private final TillProblems problems;

    OfflineAnswers(TillProblems problems) {
        this.problems = problems;
    }

    UploadAnswer answer(
            OfflineBundleId bundle,
            List<OfflineOutcome> outcomes,
            boolean closed,
            @Nullable Refusal notClosed,
            Locale language,
            ZoneId zone) {
        return new UploadAnswer(
                bundle.value(),
                outcomes.stream()
                        .map(outcome -> became(outcome, language, zone))
                        .toList(),
                closed,
                notClosed == null ? null : refusal(notClosed, language, zone));
    }

    private Became became(OfflineOutcome outcome, Locale language, ZoneId zone) {
        if (outcome.other()) {
            return new Became(outcome.sequence(), Fate.NUMBER_USED, outcome.already(), null, null, null);
        }
        Refusal conflict = outcome.conflict();
        return new Became(
                outcome.sequence(),
                conflict == null ? Fate.REDEEMED : Fate.CONFLICT,
                outcome.already(),
                outcome.redemption() == null || outcome.coupon() == null
                        ? null
                        : RedemptionNumber.of(outcome.redemption(), outcome.coupon()),
                conflict == null ? null : refusal(conflict, language, zone),
                outcome.lost() == null ? null : outcome.lost().minor());
    }

    private RefusalBody refusal(Refusal refusal, Locale language, ZoneId zone) {
        ProblemBody problem = problems.body(refusal, List.of(), null, language, zone);
        return new RefusalBody(problem.code(), problem.detail(), problem.field());
    }
}
