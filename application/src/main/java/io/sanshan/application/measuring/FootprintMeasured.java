package io.sanshan.application.measuring;

import io.sanshan.application.shared.Durable;
import io.sanshan.application.shared.EventLog;
import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What it takes: the heap that is left after a collection, and the bytes of an event in the log. */
@Component
@MeasuredOnly
public final class FootprintMeasured implements Measurement {

    private static final double MEGABYTE = 1024 * 1024;

    private final EventLog log;
    private final JdbcClient database;

    FootprintMeasured(EventLog log, @Durable DataSource database) {
        this.log = log;
        this.database = JdbcClient.create(database);
    }

    @Override
    public String part() {
        return "footprint";
    }

    @Override
    public void measure(Figures figures) {
        figures.add(Figure.of("heap in use after a collection", usedHeap() / MEGABYTE, "MB")
                .noted("the load's own objects among it; most it may take: "
                        + Texts.number(Runtime.getRuntime().maxMemory() / MEGABYTE) + " MB"));
        if (database.sql("select count(*) from event_log").query(Long.class).single() == 0) {
            // The log is in Axon Server.
            return;
        }
        Stored stored = database.sql("select count(*) as events, sum(octet_length(payload) + octet_length(meta_data)"
                        + " + octet_length(event_id) + octet_length(stream) + octet_length(payload_type)) as bytes"
                        + " from event_log")
                .query((row, _) -> new Stored(row.getLong("events"), row.getLong("bytes")))
                .single();
        figures.add(Figure.of("log, content of an event", (double) stored.bytes() / stored.events(), "bytes")
                .noted(Texts.number(stored.events()) + " events, without indexes and empty pages"));
    }

    private record Stored(long events, long bytes) {}

    /** Bytes that are reachable, or nearly so. */
    public static long usedHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
