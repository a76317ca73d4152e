package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.List;
import java.util.function.Consumer;

/** What headquarters may ask of batches of codes. */
@Door
public interface CodeBatchCommands {

    /** Plans codes of a pattern, which are made from then on, or a code that all share, which is good at once. */
    @AllowedTo(Party.HEADQUARTERS)
    Outcome plan(Request request, CouponTemplateId template, BatchCodes codes);

    /** What is wrong with the lines of a list. */
    @AllowedTo(Party.HEADQUARTERS)
    CodeList check(Request request, List<String> lines);

    /** Takes a list of codes as a whole; it is refused where a line is wrong, which {@link #check} tells. */
    @AllowedTo(Party.HEADQUARTERS)
    Outcome takeList(Request request, CouponTemplateId template, List<String> lines);

    /** Takes a batch back: its codes open nothing more. */
    @AllowedTo(Party.HEADQUARTERS)
    Outcome voidBatch(Request request, CodeBatchId batch, String reason);

    /** Tells each code of a batch, after it is on record who asked for them. */
    @AllowedTo(Party.HEADQUARTERS)
    Outcome download(Request request, CodeBatchId batch, Consumer<String> each);
}
