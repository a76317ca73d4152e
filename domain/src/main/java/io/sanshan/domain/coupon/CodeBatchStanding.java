package io.sanshan.domain.coupon;

import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.ids.CouponTemplateId;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch of codes stands: all of it that a use of one looks at, plain enough for a snapshot.
 *
 * @param size how many codes it has
 * @param pattern what its codes look like where they are made here; null where somebody brought them
 * @param unique whether each of them opens one coupon ever
 * @param uses how many coupons the code opens that all share; null where that is not limited
 * @param made how many of its codes there are
 * @param drawn how often the code that all share was used, where that is limited
 */
public record CodeBatchStanding(
        CouponTemplateId template,
        int size,
        @Nullable CodePattern pattern,
        boolean unique,
        @Nullable Integer uses,
        int made,
        int drawn,
        boolean voided) {

    public static CodeBatchStanding of(CodesPlanned event) {
        BatchCodes codes = event.codes();
        CodePattern pattern = codes instanceof BatchCodes.ByPattern made ? made.pattern() : null;
        Integer uses = codes instanceof BatchCodes.Generic shared ? shared.uses() : null;
        return new CodeBatchStanding(
                event.template(),
                codes.size(),
                pattern,
                codes.unique(),
                uses,
                pattern == null ? codes.size() : 0,
                0,
                false);
    }

    public CodeBatchStanding evolve(CodeBatchEvent event) {
        return switch (event) {
            case CodesMade now -> now(now.made(), drawn, voided);
            case SharedCodeDrawn now -> now(made, now.drawn(), voided);
            case CodesVoided _ -> now(made, drawn, true);
            case CodesPlanned _, CodesDownloaded _ -> this;
        };
    }

    private CodeBatchStanding now(int made, int drawn, boolean voided) {
        return new CodeBatchStanding(template, size, pattern, unique, uses, made, drawn, voided);
    }

    boolean limited() {
        return uses != null;
    }

    ASharedCodeIsNotUsedUp notUsedUp() {
        return new ASharedCodeIsNotUsedUp(uses, drawn);
    }
}
