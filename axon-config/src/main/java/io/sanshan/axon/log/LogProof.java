package io.sanshan.axon.log;

import io.sanshan.application.operation.StartRefused;
import io.sanshan.application.shared.Durable;
import io.sanshan.axon.encryption.MasterKey;
import io.sanshan.axon.uniqueness.UniqueKeysFromTheLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chain behind the store that is in use. */
@Configuration(proxyBeanMethods = false)
class LogProof {

    /** Appends take milliseconds; a database ends a connection that dies long before this. */
    private static final Duration OTHER_NODES_FILL_WITHIN = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    StoredLog databaseLog(@Durable DataSource database) {
        return new DatabaseLog(database);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    StoredLog axonServerLog(AxonServerConnectionManager connections) {
        return new AxonServerLog(() -> connections.getConnection().eventChannel());
    }

    @Bean
    Checkpoints checkpoints(@Durable DataSource database, MasterKey master, Clock clock) {
        return new Checkpoints(database, master, clock);
    }

    @Bean
    ChainKeeper chainKeeper(StoredLog log, Checkpoints checkpoints, @Durable DataSource database) throws SQLException {
        return new ChainKeeper(log, checkpoints, new OpenGaps(filledWithin(database), System::nanoTime));
    }

    /** An embedded database belongs to one process, and that has one writer. */
    private static Duration filledWithin(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseDriver.fromJdbcUrl(connection.getMetaData().getURL()) == DatabaseDriver.H2
                    ? Duration.ZERO
                    : OTHER_NODES_FILL_WITHIN;
        }
    }

    @Bean
    ChainCheck chainCheck(StoredLog log, Checkpoints checkpoints, ChainKeeper keeper) {
        return new ChainCheck(log, checkpoints, keeper);
    }

    @Bean
    LogMover logMover(
            StoredLog log,
            ChainKeeper keeper,
            Checkpoints checkpoints,
            @Durable DataSource database,
            UniqueKeysFromTheLog uniqueKeys,
            @Qualifier("eventSerializer") Serializer serializer) {
        return new LogMover(
                log, keeper, checkpoints, new KeyFile(database), new ImportMark(database), uniqueKeys, serializer);
    }

    /** Asked before the first processor starts. */
    @Bean
    @ConditionalOnBooleanProperty(name = "sanshan.asleep", havingValue = false, matchIfMissing = true)
    SmartInitializingSingleton wholeLog(@Durable DataSource database) {
        return () -> {
            if (new ImportMark(database).isSet()) {
                throw new StartRefused(
                        "The log was not read from its file to the end: run ./sanshan import-log again with the same"
                                + " file. It goes on where it was cut off.");
            }
        };
    }
}
