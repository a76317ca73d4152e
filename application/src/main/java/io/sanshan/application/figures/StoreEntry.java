package io.sanshan.application.figures;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a store.
 *
 * @param eventId the event that says so
 * @param stream the stream that holds the event
 * @param member whom it concerns, if a member is known
 * @param name the member's name, masked unless the member is bound to the store; empty without a member
 * @param amount the discount of a redemption, the total of a purchase, what was paid back of one
 * @param refusal why a try was refused
 */
public record StoreEntry(
        String eventId,
        String stream,
        Kind kind,
        @Nullable MemberId member,
        String name,
        @Nullable Money amount,
        @Nullable Refusal refusal,
        Actor actor,
        Instant at) {

    /** What it is. */
    public enum Kind {
        REDEEMED,
        ROLLED_BACK,
        REJECTED,
        PURCHASED,
        RETURNED,
        JOINED
    }
}
