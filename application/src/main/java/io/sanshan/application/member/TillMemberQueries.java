package io.sanshan.application.member;

import static io.sanshan.application.shared.Party.TILL;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.domain.ids.MemberId;
import java.util.Optional;

/**
 * How a till finds the member who stands in front of it. It is told of active members only, and of them no more than is needed to
 * be sure: a till is a shared thing that nobody is logged in to.
 */
@Door
public interface TillMemberQueries {

    /** By the phone as somebody typed it; a number without a country is of the brand's region. */
    @AllowedTo(TILL)
    Optional<MemberAtTill> byPhone(Caller caller, String phone);

    /** By what she shows, her own code, or by the id under which other systems know her. */
    @AllowedTo(TILL)
    Optional<MemberAtTill> byCode(Caller caller, String code);

    /** The member of something else that was shown. */
    @AllowedTo(TILL)
    Optional<MemberAtTill> byId(Caller caller, MemberId member);
}
