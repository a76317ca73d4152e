package io.sanshan.application.purchase.projection;

import io.sanshan.application.shared.PurchaseHistory;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sold to the member, also where it came back since. */
@Component
@Transactional(readOnly = true)
class PurchasesOnRecord implements PurchaseHistory {

    private final EntityManager entityManager;

    PurchasesOnRecord(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean hasBought(MemberId member) {
        return !entityManager
                .createQuery("select p.purchaseId from PurchaseRow p where p.memberId = :member", String.class)
                .setParameter("member", member.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
