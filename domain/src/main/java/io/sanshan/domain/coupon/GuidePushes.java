package io.sanshan.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one guide has pushed of one template, as a fold over its events.
 *
 * @param drawn so many in all
 * @param lately how many in which quarter of an hour, as far back as a month may ask
 */
public record GuidePushes(int drawn, Map<Instant, Integer> lately) {

    public static final GuidePushes NONE = new GuidePushes(0, Map.of());

    public GuidePushes {
        lately = new HashMap<>(lately);
    }

    public GuidePushes after(Instant at) {
        Map<Instant, Integer> more = new HashMap<>(lately);
        DrawnLately.count(more, at);
        return new GuidePushes(drawn + 1, more);
    }

    /** How many more she may push; null where nothing limits it. */
    public @Nullable Integer left(GuideLimits limits, Instant now, ZoneId zone) {
        Integer total = left(limits.total(), drawn);
        Integer month = left(limits.month(), thisMonth(now, zone));
        return total == null || month == null
                ? (total == null ? month : total)
                : Integer.valueOf(Math.min(total, month));
    }

    private static @Nullable Integer left(@Nullable Integer limit, int pushed) {
        return limit == null ? null : Math.max(0, limit - pushed);
    }

    int thisMonth(Instant now, ZoneId zone) {
        LocalDate first = now.atZone(zone).toLocalDate().withDayOfMonth(1);
        return DrawnLately.between(lately, first, first.plusMonths(1), zone);
    }
}
