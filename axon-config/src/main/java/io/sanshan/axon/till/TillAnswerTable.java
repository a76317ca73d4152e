package io.sanshan.axon.till;

import io.sanshan.application.shared.Durable;
import io.sanshan.application.till.TillAnswers;
import io.sanshan.domain.ids.TillDeviceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers in a table whose primary key decides who answers. Each statement commits by itself. */
@Component
final class TillAnswerTable implements TillAnswers {

    private final JdbcClient jdbc;

    TillAnswerTable(@Durable DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    @Override
    public Begun begin(TillDeviceId device, String key, String fingerprint, Instant now, Instant until) {
        String claim = UUID.randomUUID().toString();
        Optional<Row> there = row(device, key);
        if (there.isEmpty()) {
            if (insert(device, key, fingerprint, claim, now, until)) {
                return new Begun.Yours(claim, Instant.ofEpochMilli(now.toEpochMilli()));
            }
            there = row(device, key);
        }
        if (there.isEmpty()) {
            // Let go between the two statements: whoever asks again begins anew.
            return new Begun.Underway(fingerprint);
        }
        Row row = there.get();
        if (row.answer != null) {
            return new Begun.Answered(row.fingerprint, row.answer);
        }
        boolean taken = row.claimedUntil <= now.toEpochMilli()
                && row.fingerprint.equals(fingerprint)
                && takeOver(device, key, row.claim, claim, until);
        return taken ? new Begun.Yours(claim, Instant.ofEpochMilli(row.begunAt)) : new Begun.Underway(row.fingerprint);
    }

    private boolean insert(
            TillDeviceId device, String key, String fingerprint, String claim, Instant now, Instant until) {
        try {
            return jdbc.sql("""
                            insert into till_answer
                            (device_id, request_key, fingerprint, begun_at, claim, claimed_until) values (?, ?, ?, ?, ?, ?)""")
                            .params(device.value(), key, fingerprint, now.toEpochMilli(), claim, until.toEpochMilli())
                            .update()
                    == 1;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    private boolean takeOver(TillDeviceId device, String key, String former, String claim, Instant until) {
        return jdbc.sql("""
                        update till_answer set claim = ?, claimed_until = ?
                        where device_id = ? and request_key = ? and claim = ? and status is null""")
                        .params(claim, until.toEpochMilli(), device.value(), key, former)
                        .update()
                == 1;
    }

    @Override
    public void keep(TillDeviceId device, String key, String claim, Answer answer) {
        jdbc.sql("""
                        update till_answer set status = ?, content_type = ?, body = ?
                        where device_id = ? and request_key = ? and claim = ? and status is null""")
                .params(answer.status(), answer.contentType(), answer.body(), device.value(), key, claim)
                .update();
    }

    @Override
    public void putOff(TillDeviceId device, String key, String claim) {
        jdbc.sql("""
                        update till_answer set claimed_until = 0
                        where device_id = ? and request_key = ? and claim = ? and status is null""").params(device.value(), key, claim).update();
    }

    @Override
    public void letGo(TillDeviceId device, String key, String claim) {
        jdbc.sql("""
                        delete from till_answer
                        where device_id = ? and request_key = ? and claim = ? and status is null""").params(device.value(), key, claim).update();
    }

    @Override
    public int removeBefore(Instant moment, int most) {
        List<Long> begun = jdbc.sql("select begun_at from till_answer where begun_at < ? order by begun_at limit ?")
                .params(moment.toEpochMilli(), most)
                .query(Long.class)
                .list();
        return begun.isEmpty()
                ? 0
                : jdbc.sql("delete from till_answer where begun_at <= ? and begun_at < ?")
                        .params(begun.getLast(), moment.toEpochMilli())
                        .update();
    }

    @Override
    public boolean mayRemove(Instant now, Instant next) {
        return jdbc.sql("update till_answer_upkeep set next_at = ? where id = 1 and next_at <= ?")
                        .params(next.toEpochMilli(), now.toEpochMilli())
                        .update()
                == 1;
    }

    private Optional<Row> row(TillDeviceId device, String key) {
        return jdbc.sql("""
                        select fingerprint, claim, begun_at, claimed_until, status, content_type, body
                        from till_answer where device_id = ? and request_key = ?""")
                .params(device.value(), key)
                .query((row, _) -> Row.of(row))
                .optional();
    }

    private record Row(
            String fingerprint,
            String claim,
            long begunAt,
            long claimedUntil,
            @Nullable Answer answer) {

        static Row of(ResultSet row) throws SQLException {
            Integer status = row.getObject(5, Integer.class);
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    status == null ? null : new Answer(status, row.getString(6), row.getBytes(7)));
        }
    }
}
