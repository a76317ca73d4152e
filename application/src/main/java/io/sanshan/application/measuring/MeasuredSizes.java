package io.sanshan.application.measuring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much is measured. A test measures the same with little. */
@Component
@MeasuredOnly
public final class MeasuredSizes {

    /** More than any store needs to be busy, few enough that a connection for each can be had. */
    public static final int CALLERS = 32;

    private final double scale;
    private final boolean asleep;

    MeasuredSizes(@Value("${sanshan.bench.scale:1}") double scale, @Value("${sanshan.asleep:false}") boolean asleep) {
        this.scale = scale;
        this.asleep = asleep;
    }

    /** So much of the whole as this run measures, one at least. */
    public int of(int whole) {
        return (int) Math.max(1, Math.round(whole * scale));
    }

    /** Whether projections and processes stand still, so that commands are measured alone. */
    public boolean isAsleep() {
        return asleep;
    }

    /** As a figure's name says it. */
    String how() {
        return asleep ? "without projections" : "with projections";
    }
}
