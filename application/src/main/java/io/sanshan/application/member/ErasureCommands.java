package io.sanshan.application.member;

import static io.sanshan.application.shared.Party.DATA_PROTECTION;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;

/** What makes members unknown for good. Nobody but who answers for data protection comes in here. */
@Door
public interface ErasureCommands {

    /**
     * Erases a member. When this answers, the erasure is in the log and can no longer fail to happen; the key, the phone and the
     * coupons follow by themselves within moments, also when the application ends in between.
     */
    @AllowedTo(DATA_PROTECTION)
    Outcome erase(Request request, MemberId member, ErasureReason reason);
}
