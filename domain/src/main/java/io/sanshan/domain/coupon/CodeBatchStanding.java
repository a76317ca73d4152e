package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.ids.CouponTemplateId;

/**
 * Where a batch of codes stands: all of it that a use of one looks at.
 *
 * @param made how many of its codes there are
 * @param drawn how often the code that all share was used, where that is limited
 */
public record CodeBatchStanding(CouponTemplateId template, BatchCodes codes, int made, int drawn, boolean voided) {

    public static CodeBatchStanding of(CodesPlanned event) {
        return new CodeBatchStanding(
                event.template(),
                event.codes(),
                event.codes() instanceof BatchCodes.ByPattern
                        ? 0
                        : event.codes().size(),
                0,
                false);
    }

    public CodeBatchStanding evolve(CodeBatchEvent event) {
        return switch (event) {
            case CodesMade now -> new CodeBatchStanding(template, codes, now.made(), drawn, voided);
            case SharedCodeDrawn now -> new CodeBatchStanding(template, codes, made, now.drawn(), voided);
            case CodesVoided _ -> new CodeBatchStanding(template, codes, made, drawn, true);
            case CodesPlanned _, CodesDownloaded _ -> this;
        };
    }

    boolean limited() {
        return codes instanceof BatchCodes.Generic shared && shared.uses() != null;
    }

    ASharedCodeIsNotUsedUp notUsedUp() {
        return new ASharedCodeIsNotUsedUp(codes instanceof BatchCodes.Generic shared ? shared.uses() : null, drawn);
    }
}
