package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.PurchaseHistory;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Redemptions of the member that stand: not every till tells of its sales. */
@Component
@Transactional(readOnly = true)
class StandingRedemptions implements PurchaseHistory {

    private final EntityManager entityManager;

    StandingRedemptions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean hasBought(MemberId member) {
        return !entityManager
                .createQuery(
                        "select c.couponId from CouponRow c where c.memberId = :member and c.redemptions > 0",
                        String.class)
                .setParameter("member", member.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
