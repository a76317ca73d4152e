package io.sanshan.application.member;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;

/** What the join page has to say. */
public sealed interface JoinAnswer {

    /** A new member. The secret opens the wallet and is told this once. */
    record Joined(MemberId member, String walletSecret) implements JoinAnswer {
        @Override
        public String toString() {
            return "Joined[" + member + ']';
        }
    }

    /** Thank you, and nothing else: the phone is known already, which is nobody's business but its owner's. */
    record NeutralAnswer() implements JoinAnswer {}

    /** A field was not filled in well, or the code is not of a guide who works here. */
    record Refused(Refusal refusal) implements JoinAnswer {}
}
