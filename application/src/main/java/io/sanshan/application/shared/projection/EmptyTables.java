package io.sanshan.application.shared.projection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

/**
 * Empties the tables of a read model before it is rebuilt. Truncated, since deleting row by row takes as long as the rebuild
 * itself. Databases commit before they truncate: whoever resets a read model notes it first, and empties it once more after a crash.
 */
public final class EmptyTables {

    private EmptyTables() {}

    public static void of(EntityManager entityManager, Class<?>... rows) {
        for (Class<?> row : rows) {
            entityManager
                    .createNativeQuery(
                            "truncate table " + row.getAnnotation(Table.class).name())
                    .executeUpdate();
        }
    }
}
