package io.sanshan.axon.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log in the table of an SQL database. */
final class DatabaseLog implements StoredLog {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    DatabaseLog(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Override
    public long beginning() {
        return 0;
    }

    @Override
    public long head() {
        Long head = jdbc.queryForObject("select max(position) from event_log", Long.class);
        return head == null ? beginning() : head;
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        return jdbc.query("""
                select position, event_id, stream, stream_type, sequence_number, recorded_at, payload_type, payload_revision,
                    payload, meta_data
                from event_log where position > ? order by position limit ?""", (row, _) -> event(row), position, most);
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent.Builder()
                .at(row.getLong(1))
                .id(row.getString(2))
                .number(row.getLong(5), row.getString(3), row.getString(4))
                .recordedAt(Instant.parse(row.getString(6)))
                .payload(row.getString(7), row.getString(8), row.getBytes(9))
                .metaData(json.readValue(row.getBytes(10), TEXTS))
                .build();
    }

    @Override
    public void append(List<StoredEvent> events) {
        transaction.executeWithoutResult(_ -> jdbc.batchUpdate("""
                insert into event_log (event_id, stream, stream_type, sequence_number, recorded_at, payload_type,
                    payload_revision, payload, meta_data) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", events, events.size(), (row, event) -> {
            row.setString(1, event.id());
            row.setString(2, event.stream());
            row.setString(3, event.streamType());
            row.setLong(4, event.sequence());
            row.setString(5, DateTimeUtils.formatInstant(event.recordedAt()));
            row.setString(6, event.payloadType());
            row.setString(7, event.revision());
            row.setBytes(8, event.payload());
            row.setBytes(9, json.writeValueAsString(event.metaData()).getBytes(StandardCharsets.UTF_8));
        }));
    }
}
