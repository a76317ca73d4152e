package io.sanshan.application.measuring;

import io.sanshan.application.shared.Durable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Redemptions through the door beside the limit that hand-written JDBC sets, in the same database, by turns: what the machine does
 * in one minute and not in the next meets both.
 */
@Component
@MeasuredOnly
final class RedeemMeasured implements Measurement {

    private static final int ROUNDS = 5;
    private static final int REDEMPTIONS = 6_000;
    private static final int WARM_UP = 2_000;
    private static final int WARM_UP_MILLIS = 12_000;
    private static final int LONGEST_WARM_UP_MILLIS = 40_000;
    /** So many blocks of the warm-up in a row that are hardly faster than the fastest before them. */
    private static final int SETTLED_BLOCKS = 4;

    private static final double FASTER = 1.05;
    private static final int PACED_SECONDS = 4;
    private static final double ASKED_ALONE = 0.7;
    private static final double ASKED_WITH_PROJECTIONS = 0.5;

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final DataSource database;
    private final int redemptions;

    RedeemMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            @Durable DataSource database,
            @Value("${sanshan.bench.redemptions:" + REDEMPTIONS + "}") int redemptions) {
        this.brand = brand;
        this.sizes = sizes;
        this.database = database;
        this.redemptions = sizes.of(redemptions);
    }

    @Override
    public String part() {
        return "redeem";
    }

    @Override
    public void measure(Figures figures) throws Exception {
        String how = sizes.how();
        brand.open();
        warmUp();
        double[] byHand = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double behind = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = brand.issue(redemptions);
            settle();
            try (HandWrittenRedemption hand = new HandWrittenRedemption(database, redemptions)) {
                byHand[round] = ClosedLoad.perSecond(MeasuredSizes.CALLERS, redemptions, hand::redeem);
            }
            ours[round] = ClosedLoad.perSecond(MeasuredSizes.CALLERS, redemptions, i -> brand.redeem(first + i));
            behind += settle();
        }
        String note =
                ROUNDS + " rounds of " + redemptions + ", " + MeasuredSizes.CALLERS + " callers, the median round";
        double hand = median(byHand);
        double most = median(ours);
        figures.add(Figure.of("redeem, hand-written JDBC", hand, "1/s").noted(note));
        figures.add(Figure.of("redeem, ours " + how, most, "1/s").noted(note));
        figures.add(Figure.of("redeem, ours " + how + " / hand-written JDBC", most / hand, "x")
                .atLeast(sizes.isAsleep() ? ASKED_ALONE : ASKED_WITH_PROJECTIONS));
        if (!sizes.isAsleep()) {
            figures.add(Figure.of("read models behind after such a round", behind / ROUNDS, "s"));
        }
        paced(figures, how, most / 2);
    }

    /**
     * Both are compiled before either is measured: ours is much more code, and two processors compile it while it runs. It goes on
     * until ours does not get faster any more.
     */
    private void warmUp() throws Exception {
        long began = System.nanoTime();
        int calls = sizes.of(WARM_UP);
        double fastest = 0;
        int settled = 0;
        while (isEarlier(began, WARM_UP_MILLIS)
                || (settled < SETTLED_BLOCKS && isEarlier(began, LONGEST_WARM_UP_MILLIS))) {
            double rate = warmUp(calls);
            settled = rate > fastest * FASTER ? 0 : settled + 1;
            fastest = Math.max(fastest, rate);
        }
    }

    private boolean isEarlier(long began, int millis) {
        return System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(sizes.of(millis));
    }

    private double warmUp(int calls) throws Exception {
        int first = brand.issue(calls);
        try (HandWrittenRedemption hand = new HandWrittenRedemption(database, calls)) {
            ClosedLoad.perSecond(MeasuredSizes.CALLERS, calls, hand::redeem);
        }
        return ClosedLoad.perSecond(MeasuredSizes.CALLERS, calls, i -> brand.redeem(first + i));
    }

    private void paced(Figures figures, String how, double perSecond) {
        int calls = Math.max(1, (int) Math.min(perSecond * PACED_SECONDS, 2.0 * redemptions));
        int first = brand.issue(calls);
        settle();
        Histogram micros = PacedLoad.run(MeasuredSizes.CALLERS, calls, perSecond, i -> brand.redeem(first + i));
        figures.addLatency("redeem, ours " + how + " at half of that", micros);
    }

    private double settle() {
        return sizes.isAsleep() ? 0 : brand.awaitReadModels();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
