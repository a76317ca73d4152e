package io.sanshan.application.measuring.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The application's clock as one that somebody keeps setting: now and then it jumps by hours, forward or back. */
@Component
@Primary
@ConditionalOnProperty(name = "sanshan.faults-clock")
final class SteppedClock extends Clock {

    private static final int READINGS_BETWEEN_STEPS = 50;
    private static final long FARTHEST_SECONDS = Duration.ofHours(12).toSeconds();

    private final Clock machine;
    private final long seed;
    private final AtomicLong readings;

    @org.springframework.beans.factory.annotation.Autowired
    SteppedClock(@Value("${sanshan.faults-clock}") long seed) {
        this(Clock.systemUTC(), seed, new AtomicLong());
    }

    private SteppedClock(Clock machine, long seed, AtomicLong readings) {
        this.machine = machine;
        this.seed = seed;
        this.readings = readings;
    }

    @Override
    public Instant instant() {
        long step = readings.getAndIncrement() / READINGS_BETWEEN_STEPS;
        return machine.instant().plusSeconds(new Random(seed + step).nextLong(-FARTHEST_SECONDS, FARTHEST_SECONDS));
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteppedClock(machine.withZone(zone), seed, readings);
    }
}
