package io.sanshan.application.measuring;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.coupon.CouponsOnBasket;
import io.sanshan.application.coupon.RedemptionCommands;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The brand of this process: what one measurement made of it is there for the next. */
@Component
@MeasuredOnly
public final class MeasuredBrand {

    private static final int HOLDERS = 2_000;

    private final InventedBrand brand;
    private final RedemptionCommands doors;
    private final ReadModels readModels;
    private final Clock clock;
    private final int holders;

    private boolean open;
    private int coupons;
    private int members;

    MeasuredBrand(
            CommandSender commands,
            RedemptionCommands doors,
            ReadModels readModels,
            Clock clock,
            MeasuredSizes sizes,
            @Value("${sanshan.bench.first-coupon:0}") int firstCoupon,
            @Value("${sanshan.bench.members-there:0}") int membersThere) {
        this.brand = new InventedBrand(commands, clock.instant());
        this.doors = doors;
        this.readModels = readModels;
        this.clock = clock;
        this.holders = sizes.of(HOLDERS);
        this.coupons = firstCoupon;
        this.members = membersThere;
    }

    /** Issues so many coupons more; the number of the first. */
    synchronized int issue(int count) {
        open();
        int first = coupons;
        ClosedLoad.perSecond(MeasuredSizes.CALLERS, count, i -> brand.issueCoupon(first + i, holders));
        coupons += count;
        return first;
    }

    public int holders() {
        return holders;
    }

    InventedBrand brand() {
        return brand;
    }

    /** Grows to so many members, in members per second of those that were missing. */
    synchronized double grow(int to) {
        int from = members;
        double perSecond = ClosedLoad.perSecond(
                MeasuredSizes.CALLERS, Math.max(0, to - from), i -> brand.registerMember(from + i));
        members = Math.max(members, to);
        return perSecond;
    }

    /** Store, guides, holders and the campaign of the coupons. Where they are there already, this changes nothing. */
    public synchronized void open() {
        if (!open) {
            openWithoutHolders();
            grow(holders);
            open = true;
        }
    }

    synchronized void openWithoutHolders() {
        brand.open();
        brand.startCampaign();
    }

    /** Through the door, as the till does. */
    void redeem(int coupon) {
        Outcome outcome = doors.redeem(
                Request.of(InventedBrand.till(), clock.instant()),
                CouponsOnBasket.one(InventedBrand.coupon(coupon), null),
                null);
        if (!outcome.isDone()) {
            throw new IllegalStateException("a redemption was refused: " + outcome);
        }
    }

    /** Waits until every read model has seen the whole log; how long that took, in seconds. */
    public double awaitReadModels() {
        return awaitReadModels(name -> true);
    }

    /** As above, for those of such names. */
    double awaitReadModels(Predicate<String> names) {
        long began = System.nanoTime();
        while (!readModels.states().stream()
                .filter(state -> names.test(state.name()))
                .allMatch(MeasuredBrand::isThere)) {
            LockSupport.parkNanos(10_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean isThere(ReadModels.State state) {
        if (state.fault() != null) {
            throw new IllegalStateException("the read model " + state.name() + " has stopped: " + state.fault());
        }
        return state.isCaughtUp();
    }
}
