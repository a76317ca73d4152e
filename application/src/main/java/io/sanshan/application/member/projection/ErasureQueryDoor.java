package io.sanshan.application.member.projection;

import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.Where;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ErasureQueryDoor implements ErasureQueries {

    private final EntityManager entityManager;

    ErasureQueryDoor(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Slice<Erasure> list(Caller caller, Slice.Range range) {
        Slice<ErasureRow> rows = new Where()
                .slice(
                        entityManager,
                        "select e from ErasureRow e",
                        "order by e.askedAt desc, e.member",
                        ErasureRow.class,
                        range);
        return new Slice<>(rows.rows().stream().map(ErasureRow::erasure).toList(), rows.more());
    }

    @Override
    public long count(Caller caller) {
        return new Where().count(entityManager, "select count(e) from ErasureRow e");
    }

    @Override
    public Optional<Erasure> of(Caller caller, MemberId member) {
        return Optional.ofNullable(entityManager.find(ErasureRow.class, member.value()))
                .map(ErasureRow::erasure);
    }
}
