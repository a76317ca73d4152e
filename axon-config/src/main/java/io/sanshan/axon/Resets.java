package io.sanshan.axon;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts processors back to the beginning of the log. Their tables are truncated, which databases commit at once: should the process
 * die before the position is put back too, a projection would go on from the head over empty tables. So each reset is noted
 * before it begins, and done again at the next start when its end was not noted.
 */
final class Resets {

    private final JdbcClient readModels;

    Resets(DataSource readModels) {
        this.readModels = JdbcClient.create(readModels);
    }

    /** The processor does not run meanwhile. */
    void reset(StreamingEventProcessor processor) {
        String name = processor.getName();
        if (!unfinished().contains(name)) {
            readModels
                    .sql("insert into unfinished_reset (processor_name) values (?)")
                    .param(name)
                    .update();
        }
        // Everything is handed over anew, what was put aside too.
        readModels.sql("delete from letter where reader = ?").param(name).update();
        processor.resetTokens();
        readModels
                .sql("delete from unfinished_reset where processor_name = ?")
                .param(name)
                .update();
    }

    void finishWhatWasCutOff(EventProcessingConfiguration processing) {
        for (String name : unfinished()) {
            processing.eventProcessor(name, StreamingEventProcessor.class).ifPresent(this::reset);
        }
    }

    private List<String> unfinished() {
        return readModels
                .sql("select processor_name from unfinished_reset")
                .query(String.class)
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    static class BeforeProcessorsStart {

        @Bean
        Resets resets(DataSource readModels) {
            return new Resets(readModels);
        }

        @Bean
        ConfigurerModule finishResets(Resets resets) {
            return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                    Phase.INBOUND_EVENT_CONNECTORS - 1,
                    () -> resets.finishWhatWasCutOff(configuration.eventProcessingConfiguration())));
        }
    }
}
