package io.sanshan.application.measuring;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The same redemptions on other stacks, by turns with ours. Projections stand still on both sides. */
@Component
@MeasuredOnly
final class OtherStacksMeasured implements Measurement {

    /** Theirs begin so far behind ours that both may share a log. */
    private static final int FIRST = 5_000_000;

    private static final int ROUNDS = 2;

    /** Before the name of a stack, the name of its figure. */
    static final String REPLAY = "replay, ";

    private final MeasuredBrand brand;
    private final List<OtherStack> stacks;
    private final int redemptions;
    private final double asked;

    OtherStacksMeasured(
            MeasuredBrand brand,
            MeasuredSizes sizes,
            List<OtherStack> stacks,
            @Value("${sanshan.bench.redemptions-beside:3000}") int redemptions,
            @Value("${sanshan.bench.times-stock:0}") double asked) {
        this.brand = brand;
        this.stacks = stacks;
        this.redemptions = sizes.of(redemptions);
        this.asked = asked;
    }

    @Override
    public String part() {
        return "stock";
    }

    @Override
    public void measure(Figures figures) throws Exception {
        brand.open();
        for (OtherStack stack : stacks) {
            try (OtherStack.Running theirs = stack.start()) {
                beside(stack.name(), theirs, figures);
            }
        }
    }

    private void beside(String name, OtherStack.Running theirs, Figures figures) throws Exception {
        double ourSum = 0;
        double theirSum = 0;
        double issuing = 0;
        // The first round is for the compiler.
        for (int round = 0; round <= ROUNDS; round++) {
            int ourFirst = brand.issue(redemptions);
            int theirFirst = FIRST + round * redemptions;
            double issued = ClosedLoad.perSecond(
                    MeasuredSizes.CALLERS, redemptions, i -> theirs.issue(theirFirst + i, brand.holders()));
            double their = ClosedLoad.perSecond(MeasuredSizes.CALLERS, redemptions, i -> theirs.redeem(theirFirst + i));
            double our = ClosedLoad.perSecond(MeasuredSizes.CALLERS, redemptions, i -> brand.redeem(ourFirst + i));
            if (round > 0) {
                ourSum += our / ROUNDS;
                theirSum += their / ROUNDS;
                issuing += issued / ROUNDS;
            }
        }
        String note =
                ROUNDS + " rounds of " + redemptions + ", " + MeasuredSizes.CALLERS + " callers, without projections";
        figures.add(Figure.of("issue, " + name, issuing, "1/s").noted(note));
        figures.add(Figure.of("redeem, " + name, theirSum, "1/s").noted(note));
        Figure times = Figure.of("redeem, ours / " + name, ourSum / theirSum, "x")
                .noted(note + "; ours " + Texts.number(ourSum) + "/s in the same rounds");
        figures.add(asked > 0 ? times.atLeast(asked) : times);
        figures.add(Figure.of(REPLAY + name, theirs.replayPerSecond(), "events/s")
                .noted("its own log, one row for each event"));
    }
}
