package io.sanshan.axon.rebuild;

import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of rebuilds, one for each read model: where it stands and which node works on it. All that a rebuild does is bound to
 * its row, so that who was paused, cancelled or left behind by another node finds out with the next page and writes nothing.
 */
@Component
final class RebuildRuns {

    /** Longer than any page takes. A node that died is followed by another after it. */
    static final Duration CLAIMED = Duration.ofSeconds(20);

    private static final String COLUMNS =
            "read_model, stage, tables_of, shape, position, head, token, token_type, per_second, node, claimed_until, reason";

    private final JdbcClient database;
    private final Serializer tokens;
    private final String node;
    private final Clock clock;

    RebuildRuns(
            DataSource readModels,
            @Qualifier("serializer") Serializer tokens,
            @Value("${sanshan.node:#{null}}") @Nullable String node,
            Clock clock) {
        this.database = JdbcClient.create(readModels);
        this.tokens = tokens;
        this.node = node == null ? ManagementFactory.getRuntimeMXBean().getName() : node;
        this.clock = clock;
    }

    /** What a row says besides the phase that an operator sees. */
    enum Stage {
        RUNNING,
        PAUSED,
        SWITCHING,
        SWITCHED,
        DONE,
        CANCELLING,
        CANCELLED,
        FAILING,
        FAILED;

        boolean isWork() {
            return switch (this) {
                case RUNNING, SWITCHING, SWITCHED, CANCELLING, FAILING -> true;
                case PAUSED, DONE, CANCELLED, FAILED -> false;
            };
        }
    }

    record Run(
            String readModel,
            Stage stage,
            List<String> tables,
            @Nullable String shape,
            long position,
            long head,
            @Nullable TrackingToken token,
            long perSecond,
            @Nullable String node,
            @Nullable Instant claimedUntil,
            @Nullable String reason) {}

    List<Run> all() {
        return database.sql("select " + COLUMNS + " from rebuild_run")
                .query((row, number) -> run(row))
                .list();
    }

    Optional<Run> of(String readModel) {
        return database.sql("select " + COLUMNS + " from rebuild_run where read_model = ?")
                .param(readModel)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Begins anew where the last one has ended; false where it has not. */
    boolean begin(String readModel, List<String> tables, boolean hereOnly) {
        int begun = update(
                "update rebuild_run set stage = 'RUNNING', tables_of = ?, shape = null, position = 0, head = 0,"
                        + " token = null, token_type = null, per_second = 0, node = ?, claimed_until = ?, changed_at = ?,"
                        + " reason = null where read_model = ? and stage in ('DONE', 'CANCELLED', 'FAILED')",
                String.join(",", tables),
                hereOnly ? node : null,
                hereOnly ? utc(clock.instant().plus(CLAIMED)) : null,
                utc(clock.instant()),
                readModel);
        if (begun == 0 && of(readModel).isEmpty()) {
            begun = update(
                    "insert into rebuild_run (read_model, stage, tables_of, position, head, per_second, node,"
                            + " claimed_until, changed_at) values (?, 'RUNNING', ?, 0, 0, 0, ?, ?, ?)",
                    readModel,
                    String.join(",", tables),
                    hereOnly ? node : null,
                    hereOnly ? utc(clock.instant().plus(CLAIMED)) : null,
                    utc(clock.instant()));
        }
        return begun == 1;
    }

    boolean pause(String readModel) {
        return move(readModel, Stage.RUNNING, Stage.PAUSED, null);
    }

    boolean resume(String readModel) {
        return move(readModel, Stage.PAUSED, Stage.RUNNING, null);
    }

    boolean cancel(String readModel) {
        return move(readModel, Stage.RUNNING, Stage.CANCELLING, null)
                || move(readModel, Stage.PAUSED, Stage.CANCELLING, null);
    }

    /** Rows of a person who is erased may lie in any of them for as long as nobody lets it go on. */
    List<String> cancelPaused(String reason) {
        return all().stream()
                .filter(run -> run.stage() == Stage.PAUSED)
                .map(Run::readModel)
                .filter(readModel -> move(readModel, Stage.PAUSED, Stage.CANCELLING, reason))
                .toList();
    }

    private boolean move(String readModel, Stage from, Stage to, @Nullable String reason) {
        return update(
                        "update rebuild_run set stage = ?, reason = ?, node = null, claimed_until = null, per_second = 0,"
                                + " changed_at = ? where read_model = ? and stage = ?",
                        to.name(),
                        reason,
                        utc(clock.instant()),
                        readModel,
                        from.name())
                == 1;
    }

    /** Makes a rebuild this node's, which nobody else works on; false where somebody was faster. */
    boolean claim(String readModel, Stage stage) {
        Instant now = clock.instant();
        return update(
                        "update rebuild_run set node = ?, claimed_until = ? where read_model = ? and stage = ?"
                                + " and (node is null or node = ? or claimed_until < ?)",
                        node,
                        utc(now.plus(CLAIMED)),
                        readModel,
                        stage.name(),
                        node,
                        utc(now))
                == 1;
    }

    /** Whether this node works, or worked, on it. */
    boolean isOurs(Run run) {
        return node.equals(run.node());
    }

    void keep(String readModel) {
        update(
                "update rebuild_run set claimed_until = ? where read_model = ? and node = ?",
                utc(clock.instant().plus(CLAIMED)),
                readModel,
                node);
    }

    void tablesMade(String readModel, List<String> tables, String shape) {
        own(update(
                "update rebuild_run set tables_of = ?, shape = ?, position = 0, token = null, token_type = null"
                        + " where read_model = ? and node = ? and stage = 'RUNNING'",
                String.join(",", tables),
                shape,
                readModel,
                node));
    }

    /** With the rows of a page, in their transaction. */
    void seen(String readModel, Stage stage, long position, long head, @Nullable TrackingToken token, long perSecond) {
        SerializedObject<byte[]> serialized = token == null ? null : tokens.serialize(token, byte[].class);
        own(update(
                "update rebuild_run set position = ?, head = ?, token = ?, token_type = ?, per_second = ?,"
                        + " claimed_until = ?, changed_at = ?, reason = null where read_model = ? and node = ? and stage = ?",
                position,
                Math.max(position, head),
                serialized == null ? null : serialized.getData(),
                serialized == null ? null : serialized.getType().getName(),
                perSecond,
                utc(clock.instant().plus(CLAIMED)),
                utc(clock.instant()),
                readModel,
                node,
                stage.name()));
    }

    /** The next stage of what this node works on. */
    void advance(String readModel, Stage from, Stage to, @Nullable String reason) {
        own(update(
                "update rebuild_run set stage = ?, reason = ?, claimed_until = ?, changed_at = ?"
                        + " where read_model = ? and node = ? and stage = ?",
                to.name(),
                reason,
                utc(clock.instant().plus(CLAIMED)),
                utc(clock.instant()),
                readModel,
                node,
                from.name()));
    }

    void hinderedBy(String readModel, String reason) {
        update(
                "update rebuild_run set reason = ?, per_second = 0 where read_model = ? and node = ?",
                reason.substring(0, Math.min(reason.length(), 1_000)),
                readModel,
                node);
    }

    private int update(String statement, @Nullable Object... values) {
        JdbcClient.StatementSpec filled = database.sql(statement);
        for (Object value : values) {
            filled = filled.param(value);
        }
        return filled.update();
    }

    private static void own(int changed) {
        if (changed != 1) {
            throw new NotOursAnyMore();
        }
    }

    private Run run(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("token");
        LocalDateTime claimed = row.getObject("claimed_until", LocalDateTime.class);
        return new Run(
                row.getString("read_model"),
                Stage.valueOf(row.getString("stage")),
                List.of(row.getString("tables_of").split(",", -1)),
                row.getString("shape"),
                row.getLong("position"),
                row.getLong("head"),
                content == null
                        ? null
                        : tokens.deserialize(
                                new SimpleSerializedObject<>(content, byte[].class, row.getString("token_type"), null)),
                row.getLong("per_second"),
                row.getString("node"),
                claimed == null ? null : claimed.toInstant(ZoneOffset.UTC),
                row.getString("reason"));
    }

    /** A plain moment in UTC, which no database turns into a zone of its own. */
    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Somebody paused or cancelled it, or another node went on with it. */
    static final class NotOursAnyMore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
