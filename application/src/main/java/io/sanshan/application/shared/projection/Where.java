package io.sanshan.application.shared.projection;

import io.sanshan.application.shared.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query that narrows by whatever was asked for, with their parameters. */
public final class Where {

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String condition) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
        return this;
    }

    public Where and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** A further parameter of a condition that has several. */
    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** A part of what a query finds. One row more than asked for tells whether there are more. */
    public <R> Slice<R> slice(
            EntityManager entityManager, String select, String order, Class<R> type, Slice.Range range) {
        List<R> rows = query(entityManager, select + conditions + ' ' + order, type)
                .setFirstResult(range.offset())
                .setMaxResults(range.limit() + 1)
                .getResultList();
        boolean more = rows.size() > range.limit();
        return new Slice<>(more ? rows.subList(0, range.limit()) : rows, more);
    }

    public long count(EntityManager entityManager, String select) {
        return query(entityManager, select + conditions, Long.class).getSingleResult();
    }

    /**
     * Counts no further than so many, where an index has the order.
     *
     * @param select a part with a name
     */
    public long countUpTo(int most, EntityManager entityManager, String select, String order) {
        String counted = select + conditions + ' ' + order + " fetch first " + most + " rows only";
        return query(entityManager, "select count(*) from (" + counted + ") as found", Long.class)
                .getSingleResult();
    }

    /** A query of these conditions. */
    public <R> TypedQuery<R> query(EntityManager entityManager, String select, String order, Class<R> type) {
        return query(entityManager, select + conditions + ' ' + order, type);
    }

    private <R> TypedQuery<R> query(EntityManager entityManager, String text, Class<R> type) {
        TypedQuery<R> query = entityManager.createQuery(text, type);
        parameters.forEach(((Query) query)::setParameter);
        return query;
    }
}
