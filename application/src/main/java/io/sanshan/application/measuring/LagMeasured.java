package io.sanshan.application.measuring;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.domain.coupon.CouponStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long after the till's answer a screen shows it, while tills redeem half of what they can at most. */
@Component
@MeasuredOnly
final class LagMeasured implements Measurement {

    private static final int SECONDS = 6;
    private static final int CALLS_TO_FIND_THE_MOST = 8_000;
    private static final long LOOK_EVERY_NANOS = 1_000_000;

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final CouponQueries coupons;
    private final double asked;

    LagMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            CouponQueries coupons,
            @Value("${sanshan.bench.lag-millis:50}") double asked) {
        this.brand = brand;
        this.sizes = sizes;
        this.coupons = coupons;
        this.asked = asked;
    }

    @Override
    public String part() {
        return "lag";
    }

    @Override
    public void measure(Figures figures) {
        double half = sustained() / 2;
        int calls = (int) Math.max(1, half * SECONDS);
        int first = brand.issue(calls);
        brand.awaitReadModels();
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<@Nullable Answered> newest = new AtomicReference<>();
        Histogram seen = new Histogram(3);
        Thread screen = Thread.ofPlatform().start(() -> watch(newest, seen, over));
        PacedLoad.run(MeasuredSizes.CALLERS, calls, half, i -> {
            brand.redeem(first + i);
            newest.set(new Answered(first + i, System.nanoTime()));
        });
        over.set(true);
        join(screen);
        figures.add(Figure.of("redemptions at half of what all read models keep up with", half, "1/s"));
        figures.add(Figures.latency("lag, answer to visible on the coupon's card", seen, 50));
        figures.add(Figures.latency("lag, answer to visible on the coupon's card", seen, 95)
                .under(asked));
        figures.add(Figures.latency("lag, answer to visible on the coupon's card", seen, 99));
    }

    /** The most that can last: redemptions per second until the last of them is in every read model. */
    private double sustained() {
        int calls = sizes.of(CALLS_TO_FIND_THE_MOST);
        int first = brand.issue(calls);
        brand.awaitReadModels();
        long began = System.nanoTime();
        ClosedLoad.perSecond(MeasuredSizes.CALLERS, calls, i -> brand.redeem(first + i));
        brand.awaitReadModels();
        return calls / ((System.nanoTime() - began) / 1e9);
    }

    private record Answered(int coupon, long nanos) {}

    /** Follows one redemption after the other until it shows. */
    private void watch(AtomicReference<@Nullable Answered> newest, Histogram seen, AtomicBoolean over) {
        while (!over.get()) {
            Answered answered = newest.getAndSet(null);
            if (answered == null) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
                continue;
            }
            while (!shows(answered.coupon())) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            seen.recordValue((System.nanoTime() - answered.nanos()) / 1_000);
        }
    }

    private boolean shows(int coupon) {
        return coupons.card(InventedBrand.headquarters(), InventedBrand.coupon(coupon))
                .map(CouponCard::status)
                .filter(CouponStatus.REDEEMED::equals)
                .isPresent();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
