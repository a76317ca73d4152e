package io.sanshan.application.shared.projection;

import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.AboutPerson;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OccasionMetaData;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets events happen and has the projections of some packages write them, batch by batch in a transaction each, as their
 * processors do. What is in the packages is started as it is, doors and their keeper included.
 */
public final class ReadModelScenario implements AutoCloseable {

    private static final Map<List<Object>, StartedProjections> SHARED = new ConcurrentHashMap<>();

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final StartedProjections started;
    private final boolean shared;
    private final List<DomainEventMessage<?>> log;
    private final Map<String, Long> sequences = new HashMap<>();

    private Instant now = StartedProjections.BEGINNING;
    private int recorded;
    private Actor actor = Actor.system("test");
    private @Nullable StoreId store;
    private @Nullable Instant reportedAt;
    private @Nullable String cause;

    private ReadModelScenario(StartedProjections started, boolean shared) {
        this.started = started;
        this.shared = shared;
        log = started.log();
    }

    /** @param kind one of {@link TestDatabase#kinds()} */
    public static ReadModelScenario on(String kind, String... packages) {
        return on(kind, Map.of(), packages);
    }

    /** @param ports what the packages ask for and do not hold themselves */
    public static ReadModelScenario on(String kind, Map<Class<?>, Object> ports, String... packages) {
        return new ReadModelScenario(StartedProjections.start(kind, ports, packages), false);
    }

    /**
     * Starting takes seconds: what is started here serves every test that asks with the same ports, and each of them finds
     * the read models empty. It needs no closing.
     */
    public static ReadModelScenario shared(String kind, Map<Class<?>, Object> ports, String... packages) {
        StartedProjections started = SHARED.computeIfAbsent(List.of(kind, ports, List.of(packages)), key -> {
            StartedProjections first = StartedProjections.start(kind, ports, packages);
            Runtime.getRuntime().addShutdownHook(new Thread(first::close));
            return first;
        });
        started.log().clear();
        started.empty();
        return new ReadModelScenario(started, true);
    }

    public <T> T bean(Class<T> type) {
        return started.bean(type);
    }

    /** The moment of the next events, in business time; each batch is a minute later than the one before. */
    public ReadModelScenario at(Instant moment) {
        now = moment;
        return this;
    }

    public ReadModelScenario by(Actor who) {
        actor = who;
        return this;
    }

    public ReadModelScenario in(@Nullable StoreId where) {
        store = where;
        return this;
    }

    /** When the next events are recorded; null for as soon as they happen. */
    public ReadModelScenario reportedAt(@Nullable Instant moment) {
        reportedAt = moment;
        return this;
    }

    /** The id of what the next events follow from; null where somebody began them. */
    public ReadModelScenario because(@Nullable String id) {
        cause = id;
        return this;
    }

    /** The id of the event that was recorded last. */
    public String lastEventId() {
        return log.getLast().getIdentifier();
    }

    /** Records events and has them projected in one batch. */
    public ReadModelScenario happened(Object... payloads) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (Object payload : payloads) {
            batch.add(message(payload));
        }
        log.addAll(batch);
        now = now.plusSeconds(60);
        started.project(batch);
        return this;
    }

    private DomainEventMessage<?> message(Object payload) {
        String stream = stream(payload);
        long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
        String command = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                "test",
                stream,
                sequence,
                payload,
                OccasionMetaData.write(new Occasion(command, actor, store, cause == null ? command : cause, now)),
                command + "#0",
                (reportedAt == null ? now : reportedAt).plusMillis(++recorded));
    }

    /** The first component of an event names its stream. */
    private static String stream(Object payload) {
        RecordComponent first = payload.getClass().getRecordComponents()[0];
        try {
            first.getAccessor().setAccessible(true);
            return ((Id) first.getAccessor().invoke(payload)).value();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers the last events a second time, as a processor does that could not save how far it had read. */
    public ReadModelScenario deliverAgain(int events) {
        started.project(log.subList(log.size() - events, log.size()));
        return this;
    }

    /** From here on the log gives of the person what it gives once the key is destroyed. */
    public ReadModelScenario keyDestroyed(String person) {
        log.replaceAll(event -> event.getPayload() instanceof AboutPerson about
                        && about.person().equals(person)
                ? new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        WithoutPerson.of(event.getPayload()),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp())
                : event);
        return this;
    }

    /** The names of all tables that the projections and sheets of the product write. */
    public List<String> tables() {
        List<String> names = jdbc().execute((Connection connection) -> {
            List<String> found = new ArrayList<>();
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                while (tables.next()) {
                    found.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return found;
        });
        return Objects.requireNonNull(names).stream()
                .filter(name -> !name.equals("flyway_schema_history"))
                .sorted()
                .toList();
    }

    /** From here on H2 remembers the statements that it was asked, for {@link #scanned}. */
    public void rememberStatements() {
        jdbc().execute("set query_statistics true");
    }

    /**
     * How many rows and entries of indexes H2 passes over for a statement that it was asked before.
     *
     * @param like the one such statement
     * @param parameters its own, in their order
     */
    public int scanned(String like, Object... parameters) {
        String statement = Objects.requireNonNull(jdbc().queryForObject(
                        "select sql_statement from information_schema.query_statistics where sql_statement like ?",
                        String.class,
                        like));
        String plan =
                Objects.requireNonNull(jdbc().queryForObject("explain analyze " + statement, String.class, parameters));
        return SCANNED.matcher(plan)
                .results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    /** Empties the read models and projects the whole log again, in batches of another size. */
    public ReadModelScenario rebuild(int batchSize) {
        started.empty();
        for (int from = 0; from < log.size(); from += batchSize) {
            started.project(log.subList(from, Math.min(log.size(), from + batchSize)));
        }
        return this;
    }

    /** All rows of a table in the order of all its columns. */
    public List<Map<String, Object>> table(String name) {
        return jdbc().queryForList("select * from " + name).stream()
                .map(row -> (Map<String, Object>) new TreeMap<>(row))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(started.database().dataSource());
    }

    /** How many statements the action sends to the database. */
    public long statements(Runnable action) {
        Statistics statistics = started.bean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        long before = statistics.getPrepareStatementCount();
        action.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @Override
    public void close() {
        if (!shared) {
            started.close();
        }
    }
}
