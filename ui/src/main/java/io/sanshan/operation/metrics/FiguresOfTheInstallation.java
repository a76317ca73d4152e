package io.sanshan.operation.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
    private final MultiGauge behindInEvents;
    private final MultiGauge behindInSeconds;
    private final MultiGauge due;
    private final MultiGauge putOff;
    private final ReentrantLock asking = new ReentrantLock();
    private boolean answered = true;
    private volatile boolean closing;

    FiguresOfTheInstallation(Installation installation, MeterRegistry registry) {
        this.installation = installation;
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

    /** From now on stores go away one after the other, and nobody is to be told. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @Scheduled(fixedRateString = "${sanshan.metrics.every:5s}")
    void ask() {
        // A store that hangs holds the question before; it is not asked twice.
        if (closing || !asking.tryLock()) {
            return;
        }
        try {
            List<ReaderLag> lags = installation.lags();
            Map<String, Long> dueNow = installation.due();
            Map<String, Long> putOffNow = installation.putOff();
            behindInEvents.register(rows(lags, ReaderLag::events), true);
            behindInSeconds.register(rows(lags, lag -> lag.time().toMillis() / 1_000.0), true);
            due.register(bySheet(dueNow, dueNow), true);
            putOff.register(bySheet(dueNow, putOffNow), true);
            answered = true;
        } catch (RuntimeException silent) {
            List<Row<?>> nothing = List.of();
            List.of(behindInEvents, behindInSeconds, due, putOff).forEach(gauge -> gauge.register(nothing, true));
            if (answered && !closing) {
                log.warn(
                        "The stores do not answer, so there are no figures of them: {}",
                        silent.getClass().getName());
            }
            answered = false;
        } finally {
            asking.unlock();
        }
    }

    private static Iterable<Row<?>> rows(List<ReaderLag> lags, ToDoubleFunction<ReaderLag> figure) {
        return lags.stream()
                .<Row<?>>map(lag -> Row.of(Tags.of("reader", lag.reader()), figure.applyAsDouble(lag)))
                .toList();
    }

    private static Iterable<Row<?>> bySheet(Map<String, Long> sheets, Map<String, Long> figures) {
        return sheets.keySet().stream()
                .<Row<?>>map(sheet -> Row.of(Tags.of("sheet", sheet), figures.getOrDefault(sheet, 0L)))
                .toList();
    }
}
