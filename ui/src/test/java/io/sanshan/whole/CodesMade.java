package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.ArrayList;
import java.util.List;

/** A batch that headquarters had made, and its codes as they were downloaded. */
record CodesMade(CodeBatchId batch, List<String> codes) {

    private static final Caller HEADQUARTERS = Visitor.HEADQUARTERS.caller();
    static final CodePattern PATTERN = new CodePattern("SP", CodePattern.UNAMBIGUOUS, 10, true);

    /** The made ones of a pattern: it waits until the process has made them all. */
    static CodesMade ofPattern(WholeApplication application, TwoStores stores, CouponTemplateId template, int size) {
        return planned(application, stores, template, new BatchCodes.ByPattern(PATTERN, size));
    }

    static CodesMade shared(
            WholeApplication application, TwoStores stores, CouponTemplateId template, String code, Integer uses) {
        return planned(application, stores, template, new BatchCodes.Generic(code, uses));
    }

    private static CodesMade planned(
            WholeApplication application, TwoStores stores, CouponTemplateId template, BatchCodes codes) {
        Request request = stores.request(HEADQUARTERS);
        CodeBatchId batch = CodeBatchId.named(request.commandId());
        UsedBrand.done(application.get(CodeBatchCommands.class).plan(request, template, codes));
        WholeApplication.await(() -> card(application, template, batch).isWhole());
        List<String> told = new ArrayList<>();
        UsedBrand.done(
                application.get(CodeBatchCommands.class).download(stores.request(HEADQUARTERS), batch, told::add));
        assertThat(told).hasSize(codes.size()).doesNotHaveDuplicates();
        return new CodesMade(batch, told);
    }

    static CodeBatchCard card(WholeApplication application, CouponTemplateId template, CodeBatchId batch) {
        application.awaitReadModels();
        return application.get(CodeBatchQueries.class).ofTemplates(HEADQUARTERS, List.of(template)).stream()
                .filter(card -> card.batch().equals(batch))
                .findFirst()
                .orElseThrow();
    }
}
