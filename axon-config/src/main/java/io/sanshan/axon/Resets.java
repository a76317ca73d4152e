package io.sanshan.axon;

import io.sanshan.axon.letters.table.LetterTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts processors back to the beginning of the log. Their tables are truncated, which databases commit at once: should the process
 * die before the position is put back too, a projection would go on from the head over empty tables. So each reset is noted
 * before it begins, and done again at the next start when its end was not noted. The note is also what keeps nodes apart that start
 * side by side: who has it locked does the work, and the others find it done.
 */
final class Resets {

    private final DataSource source;
    private final JdbcClient readModels;
    private final LetterTable letters;
    private final String node;
    private final Clock clock;

    Resets(DataSource readModels, LetterTable letters, String node, Clock clock) {
        this.source = readModels;
        this.readModels = JdbcClient.create(readModels);
        this.letters = letters;
        this.node = node;
        this.clock = clock;
    }

    /** The processor does not run here meanwhile. A node that has it in hand finds its claim gone. */
    void reset(StreamingEventProcessor processor) {
        String name = processor.getName();
        if (!unfinished().contains(name)) {
            readModels
                    .sql("insert into unfinished_reset (processor_name) values (?)")
                    .param(name)
                    .update();
        }
        finish(processor);
    }

    private void finish(StreamingEventProcessor processor) {
        String name = processor.getName();
        // A connection of its own: truncating would end the transaction that holds the lock.
        try (Connection own = source.getConnection()) {
            own.setAutoCommit(false);
            JdbcClient note = JdbcClient.create(new SingleConnectionDataSource(own, true));
            boolean isLeft = note.sql("select processor_name from unfinished_reset where processor_name = ? for update")
                    .param(name)
                    .query(String.class)
                    .optional()
                    .isPresent();
            if (isLeft) {
                begin(name);
                processor.resetTokens();
                note.sql("delete from unfinished_reset where processor_name = ?")
                        .param(name)
                        .update();
            }
            own.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the note of a reset could not be kept", e);
        }
    }

    private void begin(String name) {
        readModels
                .sql("update token_entry set owner = ?, timestamp = ? where processor_name = ?")
                .params(node, DateTimeUtils.formatInstant(clock.instant()), name)
                .update();
        letters.removeAll(name);
    }

    void finishWhatWasCutOff(EventProcessingConfiguration processing) {
        for (String name : unfinished()) {
            processing.eventProcessor(name, StreamingEventProcessor.class).ifPresent(this::finish);
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
        Resets resets(
                DataSource readModels,
                LetterTable letters,
                @Value("${sanshan.node:#{null}}") @Nullable String node,
                Clock clock) {
            return new Resets(readModels, letters, TokenStores.owner(node), clock);
        }

        @Bean
        ConfigurerModule finishResets(Resets resets) {
            return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                    Phase.INBOUND_EVENT_CONNECTORS - 1,
                    () -> resets.finishWhatWasCutOff(configuration.eventProcessingConfiguration())));
        }
    }
}
