package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.projection.NamedBindingRow;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A member who may hold coupons: the name for the desk, guide and store for the question of who may see it. */
@Entity
@Table(name = "coupon_holder")
class CouponHolderRow extends NamedBindingRow {

    protected CouponHolderRow() {}

    CouponHolderRow(MemberRegistered event) {
        super(event);
    }
}
