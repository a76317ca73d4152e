package io.sanshan.application.shared;

import io.sanshan.domain.ids.MemberId;
import java.util.Optional;

/** Port that says whose member code it is. */
public interface MemberCodes {

    /** The member of the code, unless she has left or got another one since. */
    Optional<MemberId> member(MemberCode code);
}
