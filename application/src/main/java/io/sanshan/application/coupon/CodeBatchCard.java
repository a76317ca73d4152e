package io.sanshan.application.coupon;

import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of codes as its screens show it: a pure fold over its events, beside the count of what its codes opened.
 *
 * @param made how many of its codes there are
 * @param used how many coupons they opened
 * @param downloads how often they were taken out of the house
 * @param voidedReason null while they are good
 */
public record CodeBatchCard(
        CodeBatchId batch,
        CouponTemplateId template,
        BatchCodes codes,
        Instant plannedAt,
        Actor plannedBy,
        int made,
        long used,
        int downloads,
        @Nullable String voidedReason) {

    /** @param before null before the first event of the stream */
    public static CodeBatchCard evolve(@Nullable CodeBatchCard before, CodeBatchEvent event, Occasion occasion) {
        if (event instanceof CodesPlanned planned) {
            return new CodeBatchCard(
                    planned.batch(),
                    planned.template(),
                    planned.codes(),
                    occasion.occurredAt(),
                    occasion.actor(),
                    planned.codes() instanceof BatchCodes.ByPattern
                            ? 0
                            : planned.codes().size(),
                    0,
                    0,
                    null);
        }
        if (before == null) {
            throw new IllegalStateException("a batch's stream starts with its plan");
        }
        return switch (event) {
            case CodesPlanned _, SharedCodeDrawn _ -> before;
            case CodesMade now -> before.with(now.made(), before.downloads, before.voidedReason);
            case CodesDownloaded _ -> before.with(before.made, before.downloads + 1, before.voidedReason);
            case CodesVoided voided -> before.with(before.made, before.downloads, voided.reason());
        };
    }

    private CodeBatchCard with(int nowMade, int nowDownloads, @Nullable String nowVoided) {
        return new CodeBatchCard(batch, template, codes, plannedAt, plannedBy, nowMade, used, nowDownloads, nowVoided);
    }

    /** Whether all its codes are there. */
    public boolean isWhole() {
        return made == codes.size();
    }

    /** Whether its codes can be had here: those of a list are known by their hashes alone. */
    public boolean isKept() {
        return !(codes instanceof BatchCodes.Listed);
    }
}
