package io.sanshan.domain.member;

import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A birthday is a day of the calendar, today at the latest. Days are counted in UTC: a birthday has no zone. */
record ABirthdayIsADayOfThePast(@Nullable Personal birthday, Instant occurredAt) implements Rule {

    private boolean isPastDay(String text) {
        try {
            return !LocalDate.parse(text).isAfter(LocalDate.ofInstant(occurredAt, ZoneOffset.UTC));
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    @Override
    public boolean holds() {
        return birthday == null || birthday.clear().filter(this::isPastDay).isPresent();
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(MemberRefusal.BIRTHDAY_MALFORMED);
    }
}
