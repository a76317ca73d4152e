package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.domain.ids.CouponTemplateId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers screens from the read model: one statement a question. */
@Component
@Transactional(readOnly = true)
class CodeBatchQueryDoor implements CodeBatchQueries {

    private final EntityManager entities;

    CodeBatchQueryDoor(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<CodeBatchCard> ofTemplates(Caller caller, Collection<CouponTemplateId> templates) {
        if (templates.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select b from CodeBatchRow b where b.templateId in :templates"
                                + " order by b.plannedAt desc, b.batchId",
                        CodeBatchRow.class)
                .setParameter(
                        "templates",
                        templates.stream().map(CouponTemplateId::value).toList())
                .getResultList()
                .stream()
                .map(CodeBatchRow::card)
                .toList();
    }
}
