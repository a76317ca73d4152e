package io.sanshan.axon.log;

import io.sanshan.axon.encryption.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The checkpoints in a table, each sealed by a key derived from the master key: who can write to the database, but has no
 * master key, cannot compute a chain anew that fits a changed log.
 */
final class Checkpoints {

    private static final String COLUMNS = "previous_events, events, log_position, link, prints, seal";

    private final JdbcClient jdbc;
    private final SecretKey key;
    private final Clock clock;

    Checkpoints(DataSource database, MasterKey master, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.key = master.derive(MasterKey.Use.LOG_CHAIN);
        this.clock = clock;
    }

    /** A checkpoint as it was found, which may not be as it was written. */
    record Found(Checkpoint checkpoint, boolean genuine) {}

    Optional<Checkpoint> last() {
        return jdbc.sql("select " + COLUMNS + " from log_checkpoint order by events desc limit 1")
                .query(rows())
                .optional()
                .map(Found::checkpoint);
    }

    List<Found> after(long events, int most) {
        return jdbc.sql("select " + COLUMNS + " from log_checkpoint where events > ? order by events limit ?")
                .params(events, most)
                .query(rows())
                .list();
    }

    /** False when another node was faster, which is as good. */
    boolean add(Checkpoint made) {
        try {
            jdbc.sql("insert into log_checkpoint (" + COLUMNS + ", sealed_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            made.previous(),
                            made.events(),
                            made.position(),
                            made.link(),
                            made.prints(),
                            seal(made),
                            clock.millis())
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** For a log that came from elsewhere: its positions are new. */
    void clear() {
        jdbc.sql("delete from log_checkpoint").update();
    }

    private RowMapper<Found> rows() {
        return (row, _) -> {
            Checkpoint read =
                    new Checkpoint(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getBytes(5));
            return new Found(read, seal(read).equals(row.getString(6)));
        };
    }

    /** Not over the position, which is only where reading goes on. */
    private String seal(Checkpoint checkpoint) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(checkpoint.previous())
                    .putLong(checkpoint.events())
                    .array());
            mac.update(checkpoint.link().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(checkpoint.prints()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 is not usable here", broken);
        }
    }
}
