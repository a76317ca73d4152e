package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.WritesRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

/**
 * Empties the tables of a read model before it is rebuilt in place. Truncated, since deleting row by row takes as long as the
 * rebuild itself. Databases commit before they truncate: whoever resets a read model notes it first, and empties it once more
 * after a crash.
 */
public final class EmptyTables {

    private EmptyTables() {}

    /** @param readModel the projection or sheet that writes the rows */
    public static void of(EntityManager entityManager, Class<?> readModel) {
        for (Class<?> row : readModel.getAnnotation(WritesRows.class).value()) {
            entityManager
                    .createNativeQuery(
                            "truncate table " + row.getAnnotation(Table.class).name())
                    .executeUpdate();
        }
    }
}
