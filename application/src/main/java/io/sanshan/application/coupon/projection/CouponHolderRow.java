package io.sanshan.application.coupon.projection;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member who may hold coupons: the name for the desk, guide and store for the question of who may see it. */
@Entity
@Table(name = "coupon_holder")
class CouponHolderRow {

    @Id
    String memberId;

    String name = "";

    @Nullable
    String guideId;

    @Nullable
    String storeId;

    protected CouponHolderRow() {}

    CouponHolderRow(String memberId, String name) {
        this.memberId = memberId;
        this.name = name;
    }

    void bind(GuideId guide, @Nullable StoreId store) {
        guideId = guide.value();
        storeId = store == null ? null : store.value();
    }

    void release() {
        guideId = null;
        storeId = null;
    }
}
