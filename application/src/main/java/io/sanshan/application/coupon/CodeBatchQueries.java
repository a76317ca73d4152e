package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.domain.ids.CouponTemplateId;
import java.util.Collection;
import java.util.List;

/** What screens read of batches of codes; never a code that opens one coupon. */
@Door
public interface CodeBatchQueries {

    /** Where the read model of batches is written. */
    String READ_MODEL = "code-batches";

    /** The batches of some templates, the newest first. */
    @AllowedTo({Party.HEADQUARTERS, Party.AUDITOR})
    List<CodeBatchCard> ofTemplates(Caller caller, Collection<CouponTemplateId> templates);
}
