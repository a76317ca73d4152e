package io.sanshan.axon.rebuild;

import io.sanshan.axon.letters.table.LetterTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the readers of the log are, as the table of tokens has it: for all nodes, and of those too that stopped in silence.
 * A reader whose token is held goes on nowhere until it is given back.
 */
@Component
public final class ReaderTokens {

    private static final String FOR_A_SWITCH = "held for a switch of tables";
    private static final String FOR_LETTERS = "held for letters";
    /** For one letter; a reader that a killed process held goes on after it. */
    private static final Duration ONE_LETTER = Duration.ofMinutes(1);

    private static final Instant FOR_EVER = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcClient database;
    private final LetterTable letters;
    private final Serializer tokens;
    private final Clock clock;

    ReaderTokens(DataSource readModels, LetterTable letters, @Qualifier("serializer") Serializer tokens, Clock clock) {
        this.database = JdbcClient.create(readModels);
        this.letters = letters;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** By reader: the token of its slowest segment, nothing where that has seen nothing. */
    public Map<String, Optional<TrackingToken>> slowest() {
        Map<String, Optional<TrackingToken>> slowest = new HashMap<>();
        database.sql("select processor_name, token, token_type from token_entry")
                .query((row, number) -> Map.entry(
                        row.getString("processor_name"), token(row.getBytes("token"), row.getString("token_type"))))
                .list()
                .forEach(segment -> slowest.merge(
                        segment.getKey(),
                        segment.getValue(),
                        (one, other) -> position(one.orElse(null)) <= position(other.orElse(null)) ? one : other));
        return slowest;
    }

    public static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Of all segments of a reader. */
    LongSummaryStatistics positions(String reader) {
        return database
                .sql("select token, token_type from token_entry where processor_name = ?")
                .param(reader)
                .query((row, number) -> token(row.getBytes("token"), row.getString("token_type")))
                .list()
                .stream()
                .mapToLong(token -> position(token.orElse(null)))
                .summaryStatistics();
    }

    private Optional<TrackingToken> token(byte @Nullable [] content, @Nullable String type) {
        return content == null || type == null
                ? Optional.empty()
                : Optional.ofNullable(
                        tokens.deserialize(new SimpleSerializedObject<>(content, byte[].class, type, null)));
    }

    /** A batch that some node has in hand is either committed before this returns, or finds its claim gone and rolls back. */
    void hold(String reader) {
        int segments = database.sql("update token_entry set owner = ?, timestamp = ? where processor_name = ?")
                .params(FOR_A_SWITCH, DateTimeUtils.formatInstant(FOR_EVER), reader)
                .update();
        if (segments == 0) {
            throw new IllegalStateException("nobody has begun to read for " + reader);
        }
    }

    void giveBack(String reader) {
        giveBack(reader, FOR_A_SWITCH);
    }

    /** False where a rebuild has it, or another node for its letters, or nobody has begun to read. */
    public boolean holdForLetters(String reader) {
        Instant now = clock.instant();
        return database.sql("update token_entry set owner = ?, timestamp = ? where processor_name = ?"
                                + " and (owner is null or owner not in (?, ?) or timestamp < ?)")
                        .params(
                                FOR_LETTERS,
                                DateTimeUtils.formatInstant(now.plus(ONE_LETTER)),
                                reader,
                                FOR_A_SWITCH,
                                FOR_LETTERS,
                                DateTimeUtils.formatInstant(now))
                        .update()
                > 0;
    }

    /** For one letter more, and to the end of the transaction that asks for it; false where a rebuild took it over. */
    public boolean keepForLetters(String reader) {
        boolean held = database
                .sql("select owner from token_entry where processor_name = ? for update")
                .param(reader)
                .query(String.class)
                .list()
                .stream()
                .allMatch(FOR_LETTERS::equals);
        if (held) {
            database.sql("update token_entry set timestamp = ? where processor_name = ?")
                    .params(DateTimeUtils.formatInstant(clock.instant().plus(ONE_LETTER)), reader)
                    .update();
        }
        return held;
    }

    public void giveBackFromLetters(String reader) {
        giveBack(reader, FOR_LETTERS);
    }

    private void giveBack(String reader, String heldFor) {
        database.sql("update token_entry set owner = null, timestamp = ? where processor_name = ? and owner = ?")
                .params(DateTimeUtils.formatInstant(clock.instant()), reader, heldFor)
                .update();
    }

    /**
     * Lets the reader go on from where the rebuild of it has come, on whichever node is first. The new tables took in everything up to
     * there, so what had been put aside is no longer missing.
     */
    void goOnFromRebuild(String reader) {
        letters.removeAll(reader);
        database.sql("update token_entry set token = (select r.token from rebuild_run r where r.read_model = ?),"
                        + " token_type = (select r.token_type from rebuild_run r where r.read_model = ?),"
                        + " owner = null, timestamp = ? where processor_name = ?")
                .params(reader, reader, DateTimeUtils.formatInstant(clock.instant()), reader)
                .update();
    }
}
