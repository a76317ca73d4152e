package io.sanshan.application.shared.projection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that the events of a batch speak of. The first event that asks has all of them fetched by one
 * statement; what is added or changed is written at commit, again in batches. A projection keeps one for each of its tables.
 *
 * @param <K> the key of a row
 * @param <R> the row, an entity with an assigned key
 */
public final class RowsOfBatch<K, R> {

    private static final String RESOURCE = RowsOfBatch.class.getName();

    /** Keys of one statement. Few sizes, each with a text of its own, so that every statement is translated once. */
    private static final List<Integer> SIZES = List.of(8, 64, 512);

    private final EntityManager entityManager;
    private final Class<R> type;
    private final Function<R, K> keyOf;
    private final Function<Message<?>, ? extends Collection<K>> keysOf;
    private final Map<Integer, String> statements;

    /**
     * @param keysOf the keys that an event's payload speaks of; a key it does not name is fetched on its own when asked for
     */
    public RowsOfBatch(
            EntityManager entityManager,
            Class<R> type,
            Function<R, K> keyOf,
            Function<Object, ? extends Collection<K>> keysOf) {
        this(keyOf, entityManager, type, message -> keysOf.apply(message.getPayload()));
    }

    private RowsOfBatch(
            Function<R, K> keyOf,
            EntityManager entityManager,
            Class<R> type,
            Function<Message<?>, ? extends Collection<K>> keysOf) {
        this.entityManager = entityManager;
        this.type = type;
        this.keyOf = keyOf;
        this.keysOf = keysOf;
        this.statements = SIZES.stream().collect(Collectors.toMap(Function.identity(), size -> statement(type, size)));
    }

    private static String statement(Class<?> type, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(",", "select r from " + type.getSimpleName() + " r where id(r) in (", ")"));
    }

    /** For rows whose key follows from the event's own id. */
    public static <K, R> RowsOfBatch<K, R> ofMessages(
            EntityManager entityManager,
            Class<R> type,
            Function<R, K> keyOf,
            Function<Message<?>, ? extends Collection<K>> keysOf) {
        return new RowsOfBatch<>(keyOf, entityManager, type, keysOf);
    }

    public Optional<R> find(K key) {
        return Optional.ofNullable(row(key));
    }

    public R get(K key) {
        R row = row(key);
        if (row == null) {
            throw new MissingRow(type, key);
        }
        return row;
    }

    /** Adds the row unless there is one of its key; true when it was new. */
    public boolean add(K key, Supplier<R> make) {
        Fetched<K, R> fetched = fetched();
        if (fetched.row(key) != null) {
            return false;
        }
        R row = make.get();
        entityManager.persist(row);
        fetched.put(key, row);
        return true;
    }

    /** The row of the key, made when there is none. */
    public R getOrAdd(K key, Supplier<R> make) {
        add(key, make);
        return get(key);
    }

    public void remove(K key) {
        Fetched<K, R> fetched = fetched();
        R row = fetched.row(key);
        if (row != null) {
            entityManager.remove(row);
            fetched.put(key, null);
        }
    }

    /**
     * Runs a statement that changes rows past the ones fetched. All rows of the batch are written before and fetched anew
     * after it: do not hold on to a row across the call.
     */
    public static void setBased(EntityManager entityManager, Runnable statement) {
        entityManager.flush();
        entityManager.clear();
        if (CurrentUnitOfWork.isStarted()) {
            Map<String, Object> resources = CurrentUnitOfWork.get().root().resources();
            resources.remove(RESOURCE);
            resources.remove(Bindings.class.getName());
        }
        statement.run();
    }

    private @Nullable R row(K key) {
        return fetched().row(key);
    }

    @SuppressWarnings("unchecked")
    private Fetched<K, R> fetched() {
        if (!CurrentUnitOfWork.isStarted()) {
            return new Fetched<>(this);
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Map<RowsOfBatch<?, ?>, Fetched<?, ?>> tables = work.getOrComputeResource(RESOURCE, name -> new HashMap<>());
        Fetched<?, ?> known = tables.get(this);
        if (known == null) {
            Fetched<K, R> fetched = new Fetched<>(this);
            fetched.all(keysOf(work));
            tables.put(this, fetched);
            return fetched;
        }
        return (Fetched<K, R>) known;
    }

    private Set<K> keysOf(UnitOfWork<?> work) {
        Set<K> keys = new LinkedHashSet<>();
        for (Message<?> message : messages(work)) {
            keys.addAll(keysOf.apply(message));
        }
        return keys;
    }

    private static List<? extends Message<?>> messages(UnitOfWork<?> work) {
        return work instanceof BatchingUnitOfWork<?> batch ? batch.getMessages() : List.of(work.getMessage());
    }

    /** What the batch consists of; nothing outside of one. */
    static Stream<Object> payloads() {
        return CurrentUnitOfWork.isStarted()
                ? messages(CurrentUnitOfWork.get().root()).stream().map(Message::getPayload)
                : Stream.empty();
    }

    /** What has been asked of the database in this unit of work: rows, and keys without one. */
    private static final class Fetched<K, R> {

        private final RowsOfBatch<K, R> table;
        private final Map<K, R> rows = new HashMap<>();
        private final Set<K> absent = new HashSet<>();

        Fetched(RowsOfBatch<K, R> table) {
            this.table = table;
        }

        void all(Set<K> keys) {
            List<K> wanted = new ArrayList<>(keys);
            for (int from = 0; from < wanted.size(); ) {
                int left = wanted.size() - from;
                int size =
                        SIZES.stream().filter(fits -> fits >= left).findFirst().orElse(SIZES.getLast());
                List<K> part = wanted.subList(from, from + Math.min(left, size));
                fetch(part, size);
                from += part.size();
            }
            absent.addAll(keys);
            absent.removeAll(rows.keySet());
        }

        private void fetch(List<K> keys, int size) {
            TypedQuery<R> query = table.entityManager
                    .createQuery(table.statements.get(size), table.type)
                    // Nothing of this table is unwritten yet, and looking for it costs more than the statement.
                    .setFlushMode(FlushModeType.COMMIT);
            for (int place = 0; place < size; place++) {
                // The last key fills up the places that are left.
                query.setParameter(place + 1, keys.get(Math.min(place, keys.size() - 1)));
            }
            query.getResultList().forEach(row -> rows.put(table.keyOf.apply(row), row));
        }

        @Nullable
        R row(K key) {
            R row = rows.get(key);
            if (row == null && !absent.contains(key)) {
                row = table.entityManager.find(table.type, key);
                put(key, row);
            }
            return row;
        }

        void put(K key, @Nullable R row) {
            if (row == null) {
                rows.remove(key);
                absent.add(key);
            } else {
                rows.put(key, row);
                absent.remove(key);
            }
        }
    }
}
