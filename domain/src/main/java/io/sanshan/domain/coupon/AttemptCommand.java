package io.sanshan.domain.coupon;

import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the record of codes that there are not. */
public sealed interface AttemptCommand {

    AttemptsId attempts();

    /**
     * Records that a code was tried which no coupon has.
     *
     * @param asked by the server's clock: what a till says of the time decides no bound
     * @param ending its last characters; null where it could be no code at all
     */
    record RecordUnknownCode(
            @TargetAggregateIdentifier AttemptsId attempts,
            StoreId store,
            Instant asked,
            @Nullable String ending) implements AttemptCommand {}

    /** Records how many more were tried in a minute than were kept. */
    record RecordLeftOutCodes(@TargetAggregateIdentifier AttemptsId attempts, StoreId store, int count)
            implements AttemptCommand {}
}
