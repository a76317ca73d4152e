package io.sanshan.application.member.projection;

import io.sanshan.application.member.GuideCodes;
import io.sanshan.domain.ids.GuideId;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class GuideCodesInTable implements GuideCodes {

    private final EntityManager entityManager;

    GuideCodesInTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<GuideId> guide(String code) {
        return entityManager
                .createQuery("select g.id from MemberGuideRow g where g.code = :code and g.active", String.class)
                .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(GuideId::new);
    }
}
