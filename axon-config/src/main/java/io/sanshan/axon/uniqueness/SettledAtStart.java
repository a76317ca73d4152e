package io.sanshan.axon.uniqueness;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Settles reservations before the first door opens, and looks for owners who left once the application is up. */
public final class SettledAtStart
        implements SmartInitializingSingleton, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SettledAtStart.class);

    private final UniqueKeysFromTheLog keys;
    private final Clock clock;
    private final boolean rebuild;
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private @Nullable Thread search;

    /** @param rebuild whether the table is to be made anew from the log at this start */
    public SettledAtStart(UniqueKeysFromTheLog keys, Clock clock, boolean rebuild) {
        this.keys = keys;
        this.clock = clock;
        this.rebuild = rebuild;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rebuild) {
            LOG.info("Unique values made anew from the log: {}", keys.rebuild());
        } else {
            int settled = keys.settle(clock.instant());
            if (settled > 0) {
                LOG.info("Unique values left reserved by the last run and settled from the log: {}", settled);
            }
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Instant now = clock.instant();
        search = Thread.ofPlatform().daemon().name("unique-keys").start(() -> search(now));
    }

    private void search(Instant now) {
        try {
            keys.freeThoseWhoLeft(now, wanted::get);
        } catch (RuntimeException failed) {
            if (wanted.get()) {
                LOG.warn("The search for unique values to be freed is tried again at the next start", failed);
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        wanted.set(false);
        Thread running = search;
        if (running != null) {
            running.join(5_000);
        }
    }
}
