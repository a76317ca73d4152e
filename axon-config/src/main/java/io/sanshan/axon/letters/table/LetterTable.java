package io.sanshan.axon.letters.table;

import io.sanshan.application.letter.DeadLetter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters, beside the read models: written in the same transaction as the position of the reader that goes on without them. */
@Component
public final class LetterTable {

    private static final String ALL =
            "select reader, stream, sequence_no, event_id, kind, fault, tries, put_aside_at from letter";

    private final JdbcClient jdbc;
    private final Clock clock;

    public LetterTable(DataSource readModels, Clock clock) {
        this.jdbc = JdbcClient.create(readModels);
        this.clock = clock;
    }

    /** Streams of which the reader has letters, in the order of the log. */
    public Set<String> streams(String reader) {
        return new LinkedHashSet<>(
                jdbc.sql("select stream from letter where reader = ? group by stream order by min(position_no)")
                        .param(reader)
                        .query(String.class)
                        .list());
    }

    /** By reader: the streams of which it has letters, in the order of the log. */
    public Map<String, Set<String>> streams() {
        Map<String, Set<String>> streams = new LinkedHashMap<>();
        jdbc.sql("select reader, stream from letter group by reader, stream order by reader, min(position_no)")
                .query((row, _) -> streams.computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                        .add(row.getString(2)))
                .list();
        return streams;
    }

    /** @param fault null for one that only waits */
    public void add(String reader, DomainEventMessage<?> event, @Nullable String fault, int tries) {
        boolean there = jdbc.sql("select count(*) from letter where reader = ? and stream = ? and sequence_no = ?")
                        .params(reader, event.getAggregateIdentifier(), event.getSequenceNumber())
                        .query(Long.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql(
                            "insert into letter (reader, stream, sequence_no, event_id, kind, position_no, fault, tries, put_aside_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(reader)
                    .param(event.getAggregateIdentifier())
                    .param(event.getSequenceNumber())
                    .param(event.getIdentifier())
                    .param(event.getPayloadType().getSimpleName())
                    .param(position(event))
                    .param(fault)
                    .param(tries)
                    .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    private static long position(DomainEventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    public void failedAgain(String reader, String event, String fault) {
        jdbc.sql("update letter set fault = ?, tries = tries + 1 where reader = ? and event_id = ?")
                .params(fault, reader, event)
                .update();
    }

    public void remove(String reader, String event) {
        jdbc.sql("delete from letter where reader = ? and event_id = ?")
                .params(reader, event)
                .update();
    }

    /** Everything is handed over anew to the reader, what had been put aside too. */
    public void removeAll(String reader) {
        jdbc.sql("delete from letter where reader = ?").param(reader).update();
    }

    public List<DeadLetter> list(int most) {
        return jdbc.sql(ALL + " order by position_no, reader limit " + most)
                .query((row, _) -> letter(row))
                .list();
    }

    public Optional<DeadLetter> of(String reader, String event) {
        return jdbc.sql(ALL + " where reader = ? and event_id = ?")
                .params(reader, event)
                .query((row, _) -> letter(row))
                .optional();
    }

    public Optional<DeadLetter> first(String reader, String stream) {
        return jdbc.sql(ALL + " where reader = ? and stream = ? order by sequence_no limit 1")
                .params(reader, stream)
                .query((row, _) -> letter(row))
                .optional();
    }

    public long count() {
        return jdbc.sql("select count(*) from letter").query(Long.class).single();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
