package io.sanshan.operation.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.sanshan.application.operation.Closing;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far readers are behind the log, and what is due. Asked of the stores from time to time, so that reading the metrics asks nothing;
 * where the stores do not answer the figures are gone rather than old.
 */
@Component
class FiguresOfTheInstallation {

    private static final Logger log = LoggerFactory.getLogger(FiguresOfTheInstallation.class);

    private final Installation installation;
    private final Closing closing;
    private final MultiGauge behindInEvents;
    private final MultiGauge behindInSeconds;
    private final MultiGauge due;
    private final MultiGauge putOff;
    private volatile Map<String, ReaderLag> lags = Map.of();
    private volatile Map<String, Long> dueNow = Map.of();
    private volatile Map<String, Long> putOffNow = Map.of();
    private final ReentrantLock asking = new ReentrantLock();
    private boolean answered = true;

    FiguresOfTheInstallation(Installation installation, Closing closing, MeterRegistry registry) {
        this.installation = installation;
        this.closing = closing;
        behindInEvents = MultiGauge.builder("sanshan.reader.lag.events")
                .description("Positions of the log that the reader has not seen")
                .register(registry);
        behindInSeconds = MultiGauge.builder("sanshan.reader.lag")
                .description("Age of the oldest event that the reader has not seen")
                .baseUnit("seconds")
                .register(registry);
        due = MultiGauge.builder("sanshan.work.due")
                .description("Rows of a process that are due now")
                .register(registry);
        putOff = MultiGauge.builder("sanshan.work.put.off")
                .description("Rows of a process that failed and are tried again later, up to a hundred of all")
                .register(registry);
    }

    @Scheduled(fixedRateString = "${sanshan.metrics.every:5s}")
    void ask() {
        // A store that hangs holds the question before; it is not asked twice.
        if (closing.hasBegun() || !asking.tryLock()) {
            return;
        }
        try {
            lags = installation.lags().stream().collect(Collectors.toMap(ReaderLag::reader, Function.identity()));
            dueNow = installation.due();
            putOffNow = installation.putOff();
            behindInEvents.register(rows("reader", lags, this::events));
            behindInSeconds.register(rows("reader", lags, this::seconds));
            due.register(rows("sheet", dueNow, sheet -> dueNow.getOrDefault(sheet, 0L)));
            putOff.register(rows("sheet", dueNow, sheet -> putOffNow.getOrDefault(sheet, 0L)));
            answered = true;
        } catch (RuntimeException silent) {
            List<Row<?>> nothing = List.of();
            List.of(behindInEvents, behindInSeconds, due, putOff).forEach(gauge -> gauge.register(nothing));
            if (answered && !closing.hasBegun()) {
                log.warn(
                        "The stores do not answer, so there are no figures of them: {}",
                        silent.getClass().getName());
            }
            answered = false;
        } finally {
            asking.unlock();
        }
    }

    private double events(String reader) {
        ReaderLag lag = lags.get(reader);
        return lag == null ? Double.NaN : lag.events();
    }

    private double seconds(String reader) {
        ReaderLag lag = lags.get(reader);
        return lag == null ? Double.NaN : lag.time().toMillis() / 1_000.0;
    }

    /** Each reads its figure when it is asked for: rows that take the place of others are there twice for a moment. */
    private static Iterable<Row<?>> rows(String label, Map<String, ?> named, ToDoubleFunction<String> figure) {
        return named.keySet().stream()
                .<Row<?>>map(name -> Row.of(Tags.of(label, name), name, figure))
                .toList();
    }
}
