package io.sanshan.operation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.sanshan.application.letter.Letters;
import io.sanshan.application.operation.StandingReaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many events were put aside, and how many readers stand still. Asked from time to time, so that reading the metrics asks nothing. */
@Component
class LettersAndReaders {

    private final Letters letters;
    private volatile double count = Double.NaN;

    LettersAndReaders(Letters letters, StandingReaders readers, MeterRegistry registry) {
        this.letters = letters;
        Gauge.builder("sanshan.letters", this, it -> it.count)
                .description("Events that a reader could not take in, and those that wait behind them")
                .register(registry);
        Gauge.builder("sanshan.readers.standing", readers, it -> it.now().size())
                .description("Readers of the log that are behind and do not move")
                .register(registry);
    }

    @Scheduled(fixedRateString = "${sanshan.metrics.every:5s}")
    void ask() {
        try {
            count = letters.count();
        } catch (RuntimeException silent) {
            // No figure rather than an old one; who asks for the others says that the stores do not answer.
            count = Double.NaN;
        }
    }
}
