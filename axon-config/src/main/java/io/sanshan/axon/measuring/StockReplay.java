package io.sanshan.axon.measuring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A projection with one row for each event, as one would write it: an insert for each. By JDBC, which is no slower than the JPA that
 * is more usual here.
 */
final class StockReplay {

    private final JdbcTemplate jdbc;
    private final CountDownLatch left;

    StockReplay(JdbcTemplate jdbc, int events) {
        this.jdbc = jdbc;
        this.left = new CountDownLatch(events);
        jdbc.execute("drop table if exists stock_row");
        jdbc.execute("create table stock_row (id varchar(255) primary key, stream varchar(190) not null,"
                + " sequence_number bigint not null, kind varchar(200) not null, recorded_at varchar(40) not null)");
    }

    @EventHandler
    void on(Object event, DomainEventMessage<?> message) {
        jdbc.update(
                "insert into stock_row (id, stream, sequence_number, kind, recorded_at) values (?, ?, ?, ?, ?)",
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                event.getClass().getSimpleName(),
                message.getTimestamp().toString());
        left.countDown();
    }

    void await(long minutes) throws InterruptedException {
        if (!left.await(minutes, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the replay is " + left.getCount() + " events short");
        }
    }
}
