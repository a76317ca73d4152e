package io.sanshan.domain.coupon;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a till redeems after it has said how many there were is redeemed without a bundle.
 *
 * @param reported null as long as the till has not said so
 */
record AClosedBundleCoversWhatWasReported(@Nullable Integer reported, int known) implements Rule {

    @Override
    public boolean holds() {
        return reported == null || known < reported;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(OfflineRefusal.MORE_THAN_REPORTED, Objects.requireNonNull(reported));
    }
}
