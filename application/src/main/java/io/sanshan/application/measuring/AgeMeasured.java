package io.sanshan.application.measuring;

import org.HdrHistogram.Histogram;
import org.springframework.stereotype.Component;

/** Whether a command to an old aggregate takes longer than one to a young one. */
@Component
@MeasuredOnly
final class AgeMeasured implements Measurement {

    private static final int[] AGES = {10, 100, 1_000, 5_000};
    private static final int SAMPLES = 400;

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;

    AgeMeasured(MeasuredBrand brand, MeasuredSizes sizes) {
        this.brand = brand;
        this.sizes = sizes;
    }

    @Override
    public String part() {
        return "age";
    }

    @Override
    public void measure(Figures figures) {
        brand.open();
        int samples = sizes.of(SAMPLES);
        double young = 0;
        double old = 0;
        for (int i = 0; i < AGES.length; i++) {
            // Even, so that the next command is one that is accepted.
            int age = 2 * sizes.of(AGES[i] / 2);
            int member = i;
            // One caller, as they would only race for the same stream.
            ClosedLoad.perSecond(1, age, event -> brand.brand().age(member, "age", event));
            Histogram micros = new Histogram(3);
            for (int sample = 0; sample < samples; sample++) {
                long began = System.nanoTime();
                brand.brand().age(member, "sample", sample);
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
            figures.add(Figures.latency("a command to a member of " + age + " events", micros, 50));
            young = i == 0 ? micros.getMean() : young;
            old = micros.getMean();
        }
        figures.add(Figure.of("mean time of a command, oldest / youngest", old / young, "x")
                .noted("flat: no more than twice")
                .under(2));
    }
}
