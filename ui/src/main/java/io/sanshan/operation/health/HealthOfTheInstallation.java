package io.sanshan.operation.health;

import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.ReaderLag;
import io.sanshan.application.operation.StandingReaders;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of readiness: the log, the read models' database, and how far its readers are behind the log. */
@Configuration(proxyBeanMethods = false)
class HealthOfTheInstallation {

    @Bean
    HealthIndicator logStore(Installation installation) {
        return new Asked(() -> {
            installation.askLog();
            return true;
        });
    }

    @Bean
    HealthIndicator readModelStore(Installation installation) {
        return new Asked(() -> {
            installation.askReadModels();
            return true;
        });
    }

    /** A reader that hangs says nothing itself, and is behind for less than the lag that is allowed at first. */
    @Bean
    HealthIndicator readers(StandingReaders readers) {
        return new Asked(() -> readers.now().isEmpty());
    }

    /** What an operator builds anew is behind by intent; it does not take the node away from its visitors. */
    @Bean
    HealthIndicator projections(Installation installation, @Value("${sanshan.ready.lag:60s}") Duration behindAtMost) {
        return new Asked(() -> installation.lags().stream()
                .filter(lag -> !lag.rebuilding())
                .map(ReaderLag::time)
                .allMatch(lag -> lag.compareTo(behindAtMost) <= 0));
    }
}
