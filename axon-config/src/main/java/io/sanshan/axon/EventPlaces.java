package io.sanshan.axon;

import io.sanshan.application.shared.Durable;
import io.sanshan.application.shared.EventIds;
import io.sanshan.application.shared.EventPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds events by their ids, which only a log in a table can: each question is a range of the index on them. Axon Server knows
 * events by stream and by position.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
final class EventPlaces {

    private static final String COLUMNS =
            "select event_id, stream, sequence_number, payload_type, recorded_at from event_log";

    private final JdbcTemplate jdbc;

    EventPlaces(@Durable DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    Optional<EventPlace> of(String eventId) {
        return jdbc.query(COLUMNS + " where event_id = ?", (row, _) -> place(row), eventId).stream()
                .findFirst();
    }

    List<EventPlace> ofRequest(String command, int most) {
        return Stream.concat(
                        beginningWith(EventIds.eventsOf(command), most).stream(),
                        beginningWith(EventIds.stepsOf(command), most).stream())
                .limit(most)
                .toList();
    }

    /** From the beginning itself up to where its last character is the next one. */
    private List<EventPlace> beginningWith(String beginning, int most) {
        int last = beginning.length() - 1;
        String end = beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
        return jdbc.query(
                COLUMNS + " where event_id >= ? and event_id < ? order by event_id limit ?",
                (row, _) -> place(row),
                beginning,
                end,
                most);
    }

    private static EventPlace place(ResultSet row) throws SQLException {
        String type = row.getString(4);
        return new EventPlace(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                // A nested class is named after the one around it and a dollar sign.
                type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1),
                Instant.parse(row.getString(5)));
    }
}
