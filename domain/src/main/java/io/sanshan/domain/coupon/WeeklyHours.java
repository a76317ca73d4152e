package io.sanshan.domain.coupon;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The hours of the week in which a coupon is good, in the time of the store.
 *
 * @param days on which they begin
 * @param until the first minute that is over; on the next day where it is not after the first one
 */
public record WeeklyHours(List<DayOfWeek> days, LocalTime from, LocalTime until) {

    public WeeklyHours {
        days = days.stream().sorted().distinct().toList();
    }

    public boolean areWholeDays() {
        return from.equals(LocalTime.MIDNIGHT) && until.equals(LocalTime.MIDNIGHT);
    }

    public boolean hold(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        DayOfWeek today = moment.getDayOfWeek();
        if (from.isBefore(until)) {
            return days.contains(today) && !time.isBefore(from) && time.isBefore(until);
        }
        return (days.contains(today) && !time.isBefore(from))
                || (days.contains(today.minus(1)) && time.isBefore(until));
    }
}
