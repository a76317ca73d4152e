package io.sanshan.application.measuring;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.shared.Durable;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Headquarters at a fair: whoever joins gets a coupon, through the door. Who joined is read off the embedded log itself, as a
 * frozen audience cannot hold people who come later.
 */
@Component
@MeasuredOnly
public final class Welcome {

    private static final int GIVERS = 8;
    private static final int AT_ONCE = 1_000;
    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private final CouponCommands coupons;
    private final JdbcClient log;
    private final Clock clock;

    Welcome(CouponCommands coupons, @Durable DataSource log, Clock clock) {
        this.coupons = coupons;
        this.log = JdbcClient.create(log);
        this.clock = clock;
    }

    /** Begins with those who join from now on. */
    public Giving begin() {
        return new Giving(log.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single());
    }

    /** Gives until it is closed. */
    public final class Giving implements AutoCloseable {

        private final AtomicInteger given = new AtomicInteger();
        private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
        private final ExecutorService givers = Executors.newFixedThreadPool(GIVERS);
        private final Thread reader;
        private long position;
        private volatile boolean closed;

        private Giving(long position) {
            this.position = position;
            this.reader = Thread.ofPlatform().start(this::read);
        }

        /** Members who joined and have their coupon. */
        public int given() {
            RuntimeException failed = fault.get();
            if (failed != null) {
                throw failed;
            }
            return given.get();
        }

        private void read() {
            while (!closed) {
                List<Joined> joined = log.sql("select position, stream from event_log"
                                + " where position > ? and payload_type = ? order by position limit " + AT_ONCE)
                        .params(position, MemberRegistered.class.getName())
                        .query((row, _) -> new Joined(row.getLong(1), new MemberId(row.getString(2))))
                        .list();
                joined.forEach(each -> givers.execute(() -> give(each.member())));
                if (joined.isEmpty()) {
                    LockSupport.parkNanos(LOOK_EVERY_NANOS);
                } else {
                    position = joined.getLast().position();
                }
            }
        }

        private void give(MemberId member) {
            try {
                Outcome outcome = coupons.issue(
                        new Request(
                                InventedBrand.headquarters(), "welcome/" + member.value(), null, null, clock.instant()),
                        CouponTemplateId.named("bench"),
                        member);
                if (!outcome.isDone()) {
                    throw new IllegalStateException("a coupon was refused: " + outcome);
                }
                given.incrementAndGet();
            } catch (RuntimeException e) {
                fault.compareAndSet(null, e);
            }
        }

        @Override
        public void close() {
            closed = true;
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Those who wait for theirs when the time is over do not count.
            givers.shutdownNow();
            givers.close();
        }
    }

    private record Joined(long position, MemberId member) {}
}
