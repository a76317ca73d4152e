package io.sanshan.application.member;

import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.DATA_PROTECTION;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.MemberId;
import java.util.Optional;

/** Which members were erased, and the receipts of it. There is no personal data behind this door. */
@Door
public interface ErasureQueries {

    /** The read model of erasures, for screens that listen to its changes. */
    String ERASURES = "member-erasures";

    /** All erasures, the newest first. */
    @AllowedTo({DATA_PROTECTION, AUDITOR})
    Slice<Erasure> list(Caller caller, Slice.Range range);

    /** How many there are. */
    @AllowedTo({DATA_PROTECTION, AUDITOR})
    long count(Caller caller);

    /** The erasure of one member, if she was erased. */
    @AllowedTo({DATA_PROTECTION, AUDITOR})
    Optional<Erasure> of(Caller caller, MemberId member);
}
