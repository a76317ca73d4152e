package io.sanshan.application.measuring;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a large log. Everything stands still while it is read, as at a move. */
@Component
@MeasuredOnly
final class GrowMeasured implements Measurement {

    private final MeasuredBrand brand;
    private final LargeLog log;
    private final int events;
    private final int coupons;
    private final Path home;

    GrowMeasured(
            MeasuredBrand brand,
            LargeLog log,
            @Value("${sanshan.bench.events:10000}") int events,
            @Value("${sanshan.bench.coupons-each:3}") int coupons,
            @Value("${sanshan.home}") Path home) {
        this.brand = brand;
        this.log = log;
        this.events = events;
        this.coupons = coupons;
        this.home = home;
    }

    @Override
    public String part() {
        return "grow";
    }

    @Override
    public void measure(Figures figures) throws Exception {
        brand.openWithoutHolders();
        double perSecond = log.fill(events / InventedLives.events(coupons), coupons, home);
        figures.add(Figure.of("import of a log", perSecond, "events/s").noted("checked, read, sealed in its chain"));
    }
}
