package io.sanshan.application.measuring;

import io.sanshan.application.shared.EventLog;
import java.lang.management.ManagementFactory;
import org.springframework.stereotype.Component;

/** How long all read models take for a log that they have not seen. */
@Component
@MeasuredOnly
final class CatchUpMeasured implements Measurement {

    private final MeasuredBrand brand;
    private final EventLog log;

    CatchUpMeasured(MeasuredBrand brand, EventLog log) {
        this.brand = brand;
        this.log = log;
    }

    @Override
    public String part() {
        return "catch-up";
    }

    @Override
    public void measure(Figures figures) {
        long events = log.head();
        brand.awaitReadModels();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
        figures.add(Figure.of("all read models from a new log", events / seconds, "events/s")
                .noted(events + " events in " + Texts.number(seconds) + " s, the start included"));
    }
}
