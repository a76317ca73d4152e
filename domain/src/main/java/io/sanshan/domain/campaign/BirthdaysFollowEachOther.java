package io.sanshan.domain.campaign;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Each day is told of once, so that the sum of all days is what members got. */
record BirthdaysFollowEachOther(LocalDate day, @Nullable LocalDate last) implements Rule {

    @Override
    public boolean holds() {
        return last == null || day.isAfter(last);
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(CampaignRefusal.BIRTHDAYS_TOLD, last == null ? day : last);
    }
}
