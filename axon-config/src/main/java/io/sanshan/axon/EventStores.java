package io.sanshan.axon;

import io.sanshan.application.shared.Durable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The log in the application's own database: H2 by default, MySQL as middle tier. With Axon Server none of this exists. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventStores {

    /** Columns are written out: Axon's default names are camel case, which SQL shells make a nuisance. */
    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("event_log")
                .snapshotTable("snapshot_log")
                .globalIndexColumn("position")
                .timestampColumn("recorded_at")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("stream_type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Bean(destroyMethod = "close")
    GroupCommitEventStorageEngine eventStorageEngine(
            @Durable DataSource dataSource,
            EventSchema schema,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration configuration) {
        ConnectionProvider connections = dataSource::getConnection;
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .schema(schema)
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(new DuplicateKeys())
                // Reads are single statements and appends have the writer's own transaction: nothing to manage here.
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .fetchTrackedEvents(EventStores::nextPosition)
                .readEventDataWithGaps(EventStores::readWithGaps)
                .batchSize(500);
        return GroupCommitEventStorageEngine.of(builder, dataSource, Snapshots::areTakenOf);
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(GroupCommitEventStorageEngine engine, EventIdsFromCommands eventIds, LargestEvent largest) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                // This node's own appends wake its readers; for what others wrote there is only this look, one for all
                // readers.
                .fetchDelay(50)
                .build();
        store.registerDispatchInterceptor(eventIds);
        store.registerDispatchInterceptor(largest);
        return store;
    }

    /** With min(…) H2 walks the table; the first row of the ordered index is the same answer. */
    private static PreparedStatement nextPosition(Connection connection, EventSchema schema, long index)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.globalIndexColumn() + " FROM "
                + schema.domainEventTable() + " WHERE " + schema.globalIndexColumn() + " > ? ORDER BY "
                + schema.globalIndexColumn() + " LIMIT 1");
        statement.setLong(1, index);
        return statement;
    }

    /** The lower bound lets H2 use the index; without it the whole log is read while there is a gap. */
    private static PreparedStatement readWithGaps(
            Connection connection, EventSchema schema, long index, int batchSize, List<Long> gaps) throws SQLException {
        String position = schema.globalIndexColumn();
        PreparedStatement statement = connection.prepareStatement("SELECT " + schema.trackedEventFields() + " FROM "
                + schema.domainEventTable() + " WHERE " + position + " >= ? AND ((" + position + " > ? AND " + position
                + " <= ?) OR " + position + " IN (" + String.join(",", Collections.nCopies(gaps.size(), "?"))
                + ")) ORDER BY " + position);
        int parameter = 1;
        statement.setLong(parameter++, Math.min(Collections.min(gaps), index));
        statement.setLong(parameter++, index);
        statement.setLong(parameter++, index + batchSize);
        for (Long gap : gaps) {
            statement.setLong(parameter++, gap);
        }
        return statement;
    }
}
