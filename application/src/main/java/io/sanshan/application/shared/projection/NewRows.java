package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.RowsAtOnce;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Rows that only ever come new and are never changed, each from one event: written by one batch of plain JDBC before the unit of
 * work commits, past the entity manager, which would look over each of them several times. A row whose key is there already
 * stays as it is, so that an event may come again.
 *
 * @param <R> an entity with an assigned key and columns of plain types, which the entity manager reads
 */
public final class NewRows<R> {

    private static final int KEYS_ASKED_AT_ONCE = 500;
    /** The class of SQL states that says a constraint was broken. */
    private static final String CONSTRAINT = "23";

    private final EntityManager entityManager;
    private final Class<R> type;
    private final Map.Entry<String, Field> key;
    private final Map<String, Field> columns;
    private volatile @Nullable Statements statements;

    public NewRows(EntityManager entityManager, Class<R> type) {
        this.entityManager = entityManager;
        this.type = type;
        this.columns = columns(type);
        this.key = columns.entrySet().stream()
                .filter(column -> column.getValue().isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a row without a key: " + type));
    }

    private static Map<String, Field> columns(Class<?> type) {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                Column column = field.getAnnotation(Column.class);
                field.setAccessible(true);
                columns.put(column == null ? field.getName() : column.name(), field);
            }
        }
        return columns;
    }

    /** Writes the row with the others of its unit of work; outside one at once. */
    public void add(R row) {
        if (!CurrentUnitOfWork.isStarted()
                || CurrentUnitOfWork.get().root().resources().containsKey(RowsAtOnce.MARK)) {
            write(List.of(row));
            return;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        String resource = NewRows.class.getName() + '@' + System.identityHashCode(this);
        List<R> rows = work.getOrComputeResource(resource, name -> {
            List<R> made = new ArrayList<>();
            work.onPrepareCommit(ready -> write(made));
            return made;
        });
        rows.add(row);
    }

    private void write(List<R> rows) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                insert(connection, rows);
                connection.releaseSavepoint(before);
            } catch (SQLException fault) {
                if (fault.getSQLState() == null || !fault.getSQLState().startsWith(CONSTRAINT)) {
                    throw fault;
                }
                connection.rollback(before);
                insert(connection, withoutThoseThere(connection, rows));
            }
        });
    }

    private void insert(Connection connection, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(statements().insert)) {
            for (R row : rows) {
                int place = 1;
                for (Field field : columns.values()) {
                    statement.setObject(place++, value(field, row));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private List<R> withoutThoseThere(Connection connection, List<R> rows) throws SQLException {
        Set<Object> there = new HashSet<>();
        for (int from = 0; from < rows.size(); from += KEYS_ASKED_AT_ONCE) {
            List<R> part = rows.subList(from, Math.min(rows.size(), from + KEYS_ASKED_AT_ONCE));
            String places = String.join(",", Collections.nCopies(part.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(statements().keys + '(' + places + ')')) {
                for (int i = 0; i < part.size(); i++) {
                    statement.setObject(i + 1, value(key.getValue(), part.get(i)));
                }
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        there.add(found.getObject(1));
                    }
                }
            }
        }
        return rows.stream()
                .filter(row -> there.add(value(key.getValue(), row)))
                .toList();
    }

    /** A moment as a plain timestamp in UTC, as the entity manager writes it. */
    private static Object value(Field field, Object row) {
        try {
            Object value = field.get(row);
            return value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a row's column cannot be read: " + field.getName(), e);
        }
    }

    /** The table is the entity manager's: a read model that is built anew has another one. */
    private Statements statements() {
        Statements known = statements;
        if (known == null) {
            EntityPersister persister = entityManager
                    .getEntityManagerFactory()
                    .unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel()
                    .getEntityDescriptor(type);
            String table = persister.getMappedTableDetails().getTableName();
            String names = String.join(", ", columns.keySet());
            String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
            known = new Statements(
                    "insert into " + table + " (" + names + ") values (" + places + ')',
                    "select " + key.getKey() + " from " + table + " where " + key.getKey() + " in ");
            statements = known;
        }
        return known;
    }

    private record Statements(String insert, String keys) {}
}
