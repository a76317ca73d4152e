package io.sanshan.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application's clock at another time, from which it runs on: so that what happened years ago can happen as it did. */
final class MovedClock extends Clock {

    private static final Clock MACHINE = Clock.systemUTC();

    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    MovedClock(Instant from) {
        this(new AtomicReference<>(aheadBy(from)), MACHINE.getZone());
    }

    private MovedClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /** Takes the place of the application's own, before its parts are made. */
    void in(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("movedClock", Clock.class, () -> this, definition -> definition.setPrimary(true));
    }

    void moveTo(Instant moment) {
        ahead.set(aheadBy(moment));
    }

    private static Duration aheadBy(Instant moment) {
        return Duration.between(MACHINE.instant(), moment);
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(ahead, other);
    }
}
