package io.sanshan.application.shared.projection;

import io.sanshan.domain.guide.GuideEvent;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent;
import io.sanshan.domain.member.MemberEvent.BindingChanged;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one read model that say whose member it is. When a guide goes to a store the members go along: those of all
 * guides that move in a batch are fetched by one statement, and written with the batch.
 *
 * @param <R> the row, in a table of the read model's own
 */
public final class Bindings<R extends BindingRow> {

    private final EntityManager entityManager;
    private final Class<R> type;
    private final RowsOfBatch<String, R> rows;

    /** @param membersOf the members that events other than a member's own speak of */
    public Bindings(
            EntityManager entityManager, Class<R> type, Function<Object, ? extends Collection<MemberId>> membersOf) {
        this.entityManager = entityManager;
        this.type = type;
        rows = new RowsOfBatch<>(
                entityManager,
                type,
                BindingRow::member,
                payload -> payload instanceof MemberEvent event
                        ? List.of(event.member().value())
                        : membersOf.apply(payload).stream().map(MemberId::value).toList());
    }

    /** For a read model that asks whose member it is only when it is read. */
    public Bindings(EntityManager entityManager, Class<R> type) {
        this(entityManager, type, payload -> List.of());
    }

    public boolean add(MemberId member, Supplier<R> make) {
        return rows.add(member.value(), make);
    }

    public Optional<R> find(@Nullable MemberId member) {
        return member == null ? Optional.empty() : rows.find(member.value());
    }

    public R get(MemberId member) {
        return rows.get(member.value());
    }

    public void take(BindingChanged event) {
        R row = get(event.member());
        row.take(event);
        String guide = row.guide();
        if (guide != null && CurrentUnitOfWork.isStarted()) {
            moving().bound(guide, row);
        }
    }

    public void take(GuideEvent.Placed event) {
        String guide = event.guide().value();
        for (R row : moving().membersOf(guide)) {
            if (guide.equals(row.guide())) {
                row.goesAlongTo(event.store());
            }
        }
    }

    private Moving<R> moving() {
        if (!CurrentUnitOfWork.isStarted()) {
            return new Moving<>(this);
        }
        Map<Bindings<?>, Moving<?>> all =
                CurrentUnitOfWork.get().root().getOrComputeResource(Bindings.class.getName(), name -> new HashMap<>());
        @SuppressWarnings("unchecked")
        Moving<R> own = (Moving<R>) all.computeIfAbsent(this, table -> new Moving<>(table));
        return own;
    }

    /** The rows of a unit of work that are, or were a moment ago, of a guide. */
    private static final class Moving<R extends BindingRow> {

        private final Bindings<R> table;
        private final Map<String, Set<R>> byGuide = new HashMap<>();
        private final Set<String> fetched = new LinkedHashSet<>();

        Moving(Bindings<R> table) {
            this.table = table;
        }

        void bound(String guide, R row) {
            byGuide.computeIfAbsent(guide, key -> new LinkedHashSet<>()).add(row);
        }

        List<R> membersOf(String guide) {
            if (!fetched.contains(guide)) {
                fetch(guide);
            }
            return new ArrayList<>(byGuide.getOrDefault(guide, Set.of()));
        }

        private void fetch(String asked) {
            Set<String> guides = new LinkedHashSet<>(List.of(asked));
            RowsOfBatch.payloads()
                    .filter(GuideEvent.Placed.class::isInstance)
                    .forEach(payload ->
                            guides.add(((GuideEvent.Placed) payload).guide().value()));
            guides.removeAll(fetched);
            table.entityManager
                    .createQuery(
                            "select r from " + table.type.getSimpleName() + " r where r.guideId in :guides", table.type)
                    .setParameter("guides", guides)
                    // Whom a member was bound to in this batch is known without it being written.
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList()
                    .forEach(row -> {
                        String guide = row.guide();
                        if (guide != null) {
                            bound(guide, row);
                        }
                    });
            fetched.addAll(guides);
        }
    }
}
