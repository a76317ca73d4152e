package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/** What a store tried with codes that there are not. Who tried, a person or a till, is told with each event. */
public sealed interface AttemptEvent {

    AttemptsId attempts();

    StoreId store();

    /**
     * A code was tried that no coupon has.
     *
     * @param ending its last characters; null where it could be no code at all. The rest is not kept: a code that somebody
     *     mistyped differs from a good one by a character, and what is no code may be a phone or a name
     */
    record UnknownCodeTried(
            AttemptsId attempts, StoreId store, @Nullable String ending) implements AttemptEvent {}

    /**
     * More unknown codes were tried within a minute than are kept one by one.
     *
     * @param count how many more there were on one node of the application
     */
    record UnknownCodesLeftOut(AttemptsId attempts, StoreId store, int count) implements AttemptEvent {}
}
